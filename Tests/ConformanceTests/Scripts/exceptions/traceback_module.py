# What the traceback module gives: format_exc, print_exc, format_exception, TracebackException.
import sys
import traceback
import io


def divide(a, b):
    return a / b


def call():
    return divide(1,
                  0)


try:
    call()
except ZeroDivisionError as e:
    print(traceback.format_exc())
    traceback.print_exc(file=sys.stdout)
    traceback.print_exception(e, file=sys.stdout)
    traceback.print_exception(type(e), e, e.__traceback__, file=sys.stdout)
    print("".join(traceback.format_exception(type(e), e, e.__traceback__)) == traceback.format_exc())
    print(traceback.format_exception(e)[-1], len(traceback.format_exception(e)))
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print(traceback.format_exc(limit=1))
    traceback.print_exc(limit=-1, file=sys.stdout)
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()), list(te.format_exception_only()), te.exc_type.__name__, str(te), len(te.stack), te.stack[-1].name)
try:
    try:
        int("x")
    except ValueError as v:
        raise KeyError("wrapped") from v
except KeyError as e:
    out = io.StringIO()
    traceback.print_exc(file=out)
    print(out.getvalue())
    print("".join(traceback.format_exception(e, chain=False)))
    e.add_note("a note")
    e.add_note("second\nline")
    print("".join(traceback.format_exception_only(e)), e.__notes__)
    try:
        e.add_note(5)
    except TypeError as err:
        print(err)
print(traceback.format_exc())
