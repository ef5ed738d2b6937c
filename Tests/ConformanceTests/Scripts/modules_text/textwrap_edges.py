"""textwrap: fill, wrap, shorten, dedent, indent and the options of TextWrapper."""
import textwrap

text = "The quick brown fox jumped over the lazy dog.  It was a well-known, much-loved fox; nobody had e-mail then."
for width in (10, 20, 40):
    print(textwrap.fill(text, width))
    print("--")
print(textwrap.wrap(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap(text, 30, break_on_hyphens=False, max_lines=2))
print(textwrap.wrap(text, 25, max_lines=2, placeholder=" ..."))
print(textwrap.wrap("averyveryverylongwordthatdoesnotfit ok", 10), textwrap.wrap("averyveryverylong ok", 10, break_long_words=False))
print(textwrap.wrap("tab\there\nnew line   spaces", 20), textwrap.wrap("tab\there\nnew", 20, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap("  leading and trailing  ", 12), textwrap.wrap("  leading kept ", 12, drop_whitespace=False))
print(textwrap.wrap("One. Two! Three? \"Four.\" five", 50, fix_sentence_endings=True), textwrap.wrap("", 10), textwrap.wrap("   ", 10))
print(textwrap.shorten("Hello  world, this is long", width=15), textwrap.shorten("Hello world", 5), textwrap.shorten("Hello world", 11),
      textwrap.shorten("one two three", 9, placeholder="~"))
print(repr(textwrap.dedent("""\
    def f():
        return 1

      # comment
    """)), repr(textwrap.dedent("  a\n\tb")), repr(textwrap.dedent("  a\n   \n  b")), repr(textwrap.dedent("\ta\n\t  b")))
print(repr(textwrap.indent("a\n\nb\n", "> ")), repr(textwrap.indent("a\n\n b", "+ ", lambda line: True)),
      repr(textwrap.indent("x\ny", "  ", predicate=lambda s: s.startswith("x"))))
w = textwrap.TextWrapper(width=20, initial_indent="- ", tabsize=4)
print(w.wrap("a\tb and some more words follow here"), w.width, w.fill("short"))
w.width = 8
print(w.wrap("changed width works"))
for wrong in (lambda: textwrap.wrap("x", 0), lambda: textwrap.wrap("hello world", 3, max_lines=1, placeholder="....."),
              lambda: textwrap.shorten("hello world", 2), lambda: textwrap.fill(3), lambda: textwrap.dedent(None),
              lambda: textwrap.wrap("x", "10")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(textwrap.fill("a-b-c-d-e", 4), textwrap.wrap("x--y---z and--then", 6), textwrap.wrap("(parenthesised-words) [x]", 10))
print(textwrap.wrap("naïve café über straße", 8), textwrap.wrap("日本語 テキスト", 5), textwrap.wrap("no\u00a0break space", 6))
