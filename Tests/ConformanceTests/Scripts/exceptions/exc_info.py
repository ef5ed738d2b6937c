# sys.exc_info and the traceback objects.
import sys
import traceback

print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    t, v, tb = sys.exc_info()
    print(t is ZeroDivisionError, v is e, tb is e.__traceback__, type(tb).__name__)
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next)
    try:
        [][5]
    except IndexError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
print(sys.exc_info())


def inner():
    raise ValueError("deep")


def outer():
    inner()


try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    print(names)
    frames = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line, f.filename) for f in frames], len(frames))
    print(frames[-1])
    name, lineno, func, text = frames[-1]
    print(name, lineno, func, text)
    print("".join(traceback.format_tb(e.__traceback__)), end="")
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    print(traceback.format_list([("f.py", 3, "g", "x = 1")]))
