# Constants, capwords, Template and Formatter.
import string
from string import Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), repr(string.printable))
print(string.capwords("hello  big   world"), string.capwords("a-b-c", "-"), string.capwords("  x y "))
t = Template("$who likes ${what}s, costs $$5")
print(t.substitute(who="tim", what="kite"), t.safe_substitute(who="x"), t.substitute({"who": "a", "what": "b"}), t.substitute({"who": 1}, what=2), t.template)
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)
show(lambda: t.substitute(who="x"))
show(lambda: Template("a\nb $ c").substitute())
show(lambda: Template("$").substitute())
show(lambda: Template("${a b}").substitute(a=1))
show(lambda: Template("$1").substitute())
print(Template("$ $1 ${x ${y}").safe_substitute(y=2), Template("$a_b $A").safe_substitute(a_b=1), Template("$x$y").get_identifiers(), Template("$x $").is_valid(), t.is_valid())
class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"
print(Percent("%with_under %notunder %% $x").safe_substitute(with_under=1, notunder=2))
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, "?" + key)
        return super().get_value(key, args, kwargs)
f = string.Formatter()
print(f.format("{0} {1:>5} {x!r} {} ".replace("{} ", ""), "a", 2, x="y"), f.format("{} {}", 1, 2), f.format("{a.real} {b[0]}", a=5, b=[7]), Default().format("{a} {b}", a=1))
print(list(f.parse("x{a!r:>{w}}y{{z}}")), f.vformat("{0}{k}", (1,), {"k": 2}), f.format("{:{}}|", "x", 4))
show(lambda: f.format("{}"))
show(lambda: f.format("{x}"))
show(lambda: f.format("{0} {}", 1, 2))
