# Filling, wrapping, indenting, dedenting, shortening.
import textwrap

text = "The quick brown fox jumped over the lazy dog. It was a long-winded, hyphenated well-known story -- really!  Supercalifragilisticexpialidocious ends."
for w in (20, 33, 70):
    print(textwrap.fill(text, w))
    print("-" * w)
print(textwrap.wrap(text, 15, break_long_words=False))
print(textwrap.wrap(text, 25, break_on_hyphens=False))
print(textwrap.wrap("a\tb\n\nc   d", 20), textwrap.wrap("a\tb   c", 20, expand_tabs=False, replace_whitespace=False), textwrap.wrap("x  y", 20, drop_whitespace=False), textwrap.wrap("  lead  ", 10))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 30, max_lines=2), textwrap.wrap(text, 30, max_lines=2, placeholder="..."), textwrap.wrap(text, 60, max_lines=10))
print(textwrap.wrap("One sentence. Two sentence.  Three!", 80, fix_sentence_endings=True), textwrap.wrap("", 10), textwrap.wrap("   ", 10))
print(textwrap.shorten("Hello  world, this is fine!", 15), textwrap.shorten("Hello world", 12), textwrap.shorten("Hello world", 8, placeholder="..."), textwrap.shorten("Hello", 5))
print(repr(textwrap.dedent("""
    hello
      there

        world
    """)), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("\ta\n\t  b\n")), repr(textwrap.dedent("a\n  b")), repr(textwrap.dedent("   \n  x\n \n")))
print(repr(textwrap.indent("a\n\nb\n  \nc", "> ")), repr(textwrap.indent("a\n\nb", "+ ", lambda line: True)), repr(textwrap.indent("x", "  ")))
w = textwrap.TextWrapper(width=24, initial_indent="- ", subsequent_indent="  ", tabsize=4)
print(w.wrap(text), w.width, w.fill("a\tb"))
for call in (lambda: textwrap.wrap("abc", 0), lambda: textwrap.wrap("a b c d", 3, max_lines=1, placeholder="long one"), lambda: textwrap.shorten("abc", 2, placeholder="....")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
