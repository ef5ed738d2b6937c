def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


import builtins
print(builtins.len is len, builtins.print is print, hasattr(builtins, "open"), builtins.int, builtins.__name__)
missing = [n for n in "ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError abs all any ascii bin bool bytearray bytes callable chr classmethod  delattr dict dir divmod enumerate exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip".split() if not hasattr(builtins, n)]
print(missing)
print(issubclass(BrokenPipeError, ConnectionError), issubclass(ConnectionResetError, OSError), issubclass(TabError, SyntaxError), issubclass(ResourceWarning, Warning), issubclass(UnicodeWarning, Warning), issubclass(ProcessLookupError, OSError), issubclass(InterruptedError, OSError), issubclass(PendingDeprecationWarning, Warning))


def f(a):
    b = a * 2
    names = sorted(locals())
    return names, locals()["b"]


print(f(4), "f" in globals(), type(globals()).__name__, globals()["__name__"])
globals()["made"] = 5
print(made)


def g():
    x = 1
    snapshot = locals()
    x = 2
    return snapshot["x"], sorted(locals())


print(g())


class C:
    a = 1
    names = [n for n in sorted(locals()) if not n.startswith("_")]


print(C.names, sorted(n for n in vars(C) if not n.startswith("_")))
