"""Wrong arguments, and warnings turned into exceptions."""
import warnings


def show(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError, AssertionError) as e:
        print(type(e).__name__, e)


show(warnings.warn, "text", int)
show(warnings.warn, "text", "UserWarning")
show(warnings.warn)
show(warnings.simplefilter, "never")
show(warnings.filterwarnings, "loud")
show(warnings.filterwarnings, "ignore", message=3)
show(warnings.filterwarnings, "ignore", category=int)
show(warnings.filterwarnings, "ignore", lineno=-1)
show(warnings.simplefilter, "ignore", lineno=-1)
for kind in (UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning,
             FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning):
    print(kind.__name__, kind.__mro__[1].__name__, issubclass(kind, Warning))
try:
    raise DeprecationWarning("a warning can be raised")
except Warning as e:
    print(repr(e))
warnings.simplefilter("error")


def parse(text):
    if "," in text:
        warnings.warn("comma taken as point", stacklevel=2)
    return float(text.replace(",", "."))


print(parse("1.5"))
try:
    parse("1,5")
except UserWarning as e:
    print("stopped:", e)
print(parse("2,5"))
