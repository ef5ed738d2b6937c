"""string.Template and string constants in programs: letters, ciphers, passwords checked, names made."""
import random
import string

letter = string.Template("""\
Dear $title $name,

your order #${number}A of $$$price has been sent on $day.
""")
orders = [{"title": "Ms", "name": "Li", "number": 7, "price": "9.50", "day": "May 1"}, {"title": "Dr", "name": "O'Hara", "number": 12, "price": 100, "day": "June 2"}]
for order in orders:
    print(letter.substitute(order), end="")
try:
    letter.substitute(orders[0], name="override", title=None) and letter.substitute(title="x")
except KeyError as e:
    print("missing", e)
print(letter.safe_substitute(title="Mx").splitlines()[0])


def caesar(text, shift):
    lower, upper = string.ascii_lowercase, string.ascii_uppercase
    table = str.maketrans(lower + upper, lower[shift:] + lower[:shift] + upper[shift:] + upper[:shift])
    return text.translate(table)


print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), 23))


def strength(password):
    kinds = [string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation]
    return sum(any(c in kind for c in password) for kind in kinds)


print([strength(p) for p in ("", "abc", "abcD", "abcD1", "abcD1!")])
random.seed(3)
print("".join(random.choice(string.ascii_letters + string.digits) for _ in range(12)), "".join(random.sample(string.ascii_lowercase, 5)))
text = "It's 5 o'clock -- time for tea!"
print(text.translate(str.maketrans("", "", string.punctuation)), "".join(c for c in text if c not in string.whitespace), [w.strip(string.punctuation) for w in text.split()])
print(string.capwords("the quick  brown fox"), "the o'neil".title(), string.capwords("the o'neil"), all(c in string.hexdigits for c in "BEEF"), set("xyz") <= set(string.printable))
print({c: i for i, c in enumerate(string.ascii_uppercase[:3], 1)}, string.ascii_lowercase.index("k"), string.digits[::-1], len(string.punctuation), len(string.whitespace), len(string.printable))


class Shell(string.Template):
    delimiter = "#"


print(Shell("run #cmd for #{user}s ##1").substitute(cmd="ls", user="me"), Shell.delimiter, Shell.idpattern, string.Template.flags.value if hasattr(string.Template.flags, "value") else string.Template.flags)
