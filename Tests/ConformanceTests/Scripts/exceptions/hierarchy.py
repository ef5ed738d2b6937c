# Every builtin exception class, its base and what it is an instance of.
names = """BaseException Exception ArithmeticError AssertionError AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning
ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError
EncodingWarning EnvironmentError FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError
NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning
SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError""".split()
import builtins

for name in names:
    cls = getattr(builtins, name)
    print(name, "->", cls.__name__, [c.__name__ for c in cls.__mro__[1:-1]])
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), isinstance(FileNotFoundError(), OSError))
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception), issubclass(GeneratorExit, Exception), issubclass(UnicodeDecodeError, ValueError))
for raiser, catcher in [(KeyError, LookupError), (ZeroDivisionError, ArithmeticError), (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError), (RecursionError, RuntimeError), (UserWarning, Exception)]:
    try:
        raise raiser("x")
    except catcher as e:
        print(type(e).__name__, "caught as", catcher.__name__)
try:
    try:
        raise KeyboardInterrupt
    except Exception:
        print("not here")
except BaseException as e:
    print(repr(e), str(e) == "")
