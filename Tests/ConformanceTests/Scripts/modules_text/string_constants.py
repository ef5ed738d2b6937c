"""string: constants, capwords, Template, Formatter."""
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(repr(string.punctuation), repr(string.whitespace), len(string.printable), string.ascii_letters[:3] + string.ascii_letters[-3:])
print(string.capwords("hello  world-wide web"), repr(string.capwords("  a b ")), string.capwords("a-b-c", "-"), repr(string.capwords("")))
t = string.Template("$name owes $$${amount} to ${who}s")
print(t.substitute(name="Ann", amount=5, who="friend"), t.template, t.safe_substitute(name="Bo"))
print(t.substitute({"name": "x", "amount": 1, "who": "y"}, name="override"))
for source, values in (("$missing", {}), ("$", {}), ("a $ b", {}), ("${bad name}", {}), ("line\n  $5", {}), ("${unclosed", {}), ("$é", {"é": 1})):
    try:
        print(string.Template(source).substitute(values))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
    print(repr(string.Template(source).safe_substitute(values)))
print(string.Template("$a ${b} $$").get_identifiers(), string.Template("$a $").is_valid(), string.Template("$A_1x").substitute(A_1x="ok"))


class Percent(string.Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%first_name %% %x").safe_substitute(first_name="n"))
f = string.Formatter()
print(f.format("{0} {1} {name!r:>6} {0:>4}", 1, 2, name="n"), f.format("{} {}", "a", "b"), list(f.parse("a{b!r:c}d{{e}}{}")))
print(f.vformat("{x[0]} {y.real}", (), {"x": [7], "y": 3}), f.get_field("0.real", (5,), {}), f.format_field(3.14159, ".2f"), f.convert_field(3, "r"))
for text in ("{}{0}", "{0}{}", "{5}", "{nokey}", "{", "}", "{0!z}"):
    try:
        print(f.format(text, 1))
    except Exception as e:
        print(type(e).__name__, e)


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return f"<{key}>"


print(Default().format("{a} {b} {0} {1}", "zero", a=1))
print("{:>{w}.{p}f}".format(3.14159, w=8, p=2), f.format("{:{}}", 5, ">4"))
