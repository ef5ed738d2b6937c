try:
    raise KeyboardInterrupt
except Exception:
    print("no")
except BaseException as e:
    print(type(e).__name__, repr(e))
try:
    try:
        raise SystemExit(3)
    finally:
        print("finally runs")
except SystemExit as e:
    print(e.code, e.args, repr(e))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code)
try:
    raise GeneratorExit("g")
except BaseException as e:
    print(repr(e))
for name in "BaseException Exception ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError OSError BlockingIOError ChildProcessError ConnectionError BrokenPipeError ConnectionAbortedError ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError StopIteration StopAsyncIteration SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError Warning DeprecationWarning PendingDeprecationWarning RuntimeWarning SyntaxWarning UserWarning FutureWarning ImportWarning UnicodeWarning BytesWarning ResourceWarning EncodingWarning SystemExit KeyboardInterrupt GeneratorExit EnvironmentError IOError".split():
    cls = getattr(__import__("builtins"), name)
    print(name, [c.__name__ for c in cls.__mro__[1:-1]])
e = OSError(2, "No such file or directory", "x.txt")
print(e, type(e).__name__, e.errno, e.strerror, e.filename, e.args)
print(OSError("only"), repr(OSError(1, "two")), OSError(1, "two"), OSError(1, 2, 3, 4, 5).args)
print(KeyError("k"), str(KeyError("a", "b")), repr(KeyError()), str(KeyError(5)), ImportError("m", name="n").name, ModuleNotFoundError("z").msg)
print(repr(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad")), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), UnicodeEncodeError("ascii", "é", 0, 1, "no"))
print(SyntaxError("msg", ("f.py", 1, 2, "text")).lineno, SyntaxError("msg").msg, StopIteration(5).value, SystemExit("t").code, AttributeError("a", name="n", obj=1).name, NameError("q", name="r").name)
print(ValueError("a") == ValueError("a"), len({ValueError("a"), ValueError("a")}), ValueError(1, 2), ValueError([1]), ValueError(None), repr(ValueError("it's")))
