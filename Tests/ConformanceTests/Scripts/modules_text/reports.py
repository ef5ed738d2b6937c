# Texts laid out: a menu, a wrapped quote, a template letter.
import string
import textwrap

menu = [("Coffee", 2.5), ("Sandwich with cheese", 6.75), ("Tea", 2)]
for name, price in menu:
    print(f"{name:.<24}{price:>7.2f}")
quote = "It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife."
print(textwrap.fill(quote, 40, initial_indent="> ", subsequent_indent="> "))
print(textwrap.indent(textwrap.dedent("""\
    def f(x):
        return x + 1

    print(f(2))
    """), "    | "))
letter = string.Template("Dear $title $name,\nyou owe us $$${amount}.\n")
for row in [{"title": "Dr", "name": "Who", "amount": "1.50"}, {"title": "Ms", "name": "X", "amount": 20}]:
    print(letter.substitute(row), end="")
try:
    letter.substitute(title="Mr")
except KeyError as e:
    print("missing", e)
print(textwrap.shorten(quote, 50), textwrap.shorten(quote, 30, placeholder="…"), sep="\n")
print("\n".join(textwrap.wrap("well-known e-mail addresses -- and semi-automatic; x--y", 14)))
table = str.maketrans("", "", string.punctuation)
words = quote.lower().translate(table).split()
print(sorted(words, key=lambda w: (-len(w), w))[:4], string.capwords("the old man and the sea"))
