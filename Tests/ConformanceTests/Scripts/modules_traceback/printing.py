"""print_exc, format_exc, print_exception with limits and files, format_exception_only."""
import io
import sys
import traceback


def inner(x):
    return 10 / x


def outer(x):
    try:
        return inner(x)
    except ZeroDivisionError as e:
        raise ValueError("bad x") from e


try:
    outer(0)
except ValueError as e:
    text = traceback.format_exc()
    print(text)
    print(traceback.format_exc(limit=1))
    print(traceback.format_exc(chain=False))
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue() == text)
    traceback.print_exception(e, file=sys.stdout, limit=-1)
    traceback.print_exception(type(e), e, e.__traceback__, file=sys.stdout, chain=False)
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print("".join(traceback.format_exception(e)) == text, len(traceback.format_exception(e)))
    print(traceback.format_tb(e.__traceback__))
    traceback.print_tb(e.__traceback__, limit=1, file=sys.stdout)
print(traceback.format_exc())
print(traceback.format_exception_only(None, None), traceback.format_exception_only(KeyError("k")))
print(traceback.format_exception_only(SyntaxError("bad", ("f.py", 3, 5, "x = = 1\n"))))
print(traceback.format_exception(ValueError("never raised")))
e = KeyError("with notes")
e.add_note("first note")
e.add_note("second\nnote")
print("".join(traceback.format_exception(e)), end="")


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no text")


print(traceback.format_exception_only(Odd()))
