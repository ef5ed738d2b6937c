"""formatwarning, showwarning, warn_explicit and a hook of the script's own."""
import sys
import warnings

print(warnings.formatwarning("text", UserWarning, "file.py", 12), end="")
print(warnings.formatwarning("text", UserWarning, "file.py", 12, "x = f(1)"), end="")
print(warnings.formatwarning(ValueError("v"), FutureWarning, "no/such.py", 1, line="   padded   "), end="")
warnings.showwarning("shown", RuntimeWarning, "file.py", 3, sys.stdout, "the_line()")
warnings.showwarning("shown", RuntimeWarning, "file.py", 3, file=sys.stdout)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn_explicit("explicit", UserWarning, "data.csv", 44)
    warnings.warn_explicit(RuntimeWarning("inst"), None, "data.csv", 45, module="data", registry={})
    for w in caught:
        print(w)
    print(repr(caught[0]).startswith("<warnings.WarningMessage object at"))


def hook(message, category, filename, lineno, file=None, line=None):
    print(f"HOOK {category.__name__}: {message} ({lineno})")


saved = warnings.showwarning
warnings.simplefilter("always")
warnings.showwarning = hook
warnings.warn("through the hook")
warnings.showwarning = saved


def one_line(message, category, filename, lineno, line=None):
    return f"{category.__name__}: {message}\n"


warnings.formatwarning = one_line
warnings.warn("in short", DeprecationWarning)
sys.stderr = sys.stdout
warnings.warn("to the other stream")
