e1 = ValueError("same")
try:
    raise e1
except ValueError as e2:
    # The traceback hangs on the exception.
    print(e1 is e2, e2.__traceback__ is not None)
e1.note = "attr"
print(e1.note)
print(ValueError("a") == ValueError("a"), Exception.__name__, ValueError.__mro__[1].__name__, ValueError.__bases__)
err = None
try:
    raise ValueError("keep")
except ValueError as e:
    err = e
print(err)
raise_later = [ValueError("l1"), KeyError("l2")]
for r in raise_later:
    try:
        raise r
    except Exception as ex:
        print(f"{ex!r} {ex}")
try:
    open("/nonexistent/file.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename, e.strerror)
try:
    import nonexistent_module
except ImportError as e:
    print(type(e).__name__, e, e.name)
try:
    from math import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    "abc".foo
except AttributeError as e:
    print(e)
e = ValueError("with note")
e.add_note("a note")
print(e.__notes__)
