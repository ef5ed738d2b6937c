try:
    raise ValueError("message")
except ValueError as e:
    print(e, repr(e), str(e), e.args, type(e), type(e).__name__)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), str(e) == "", e.args)
try:
    raise ValueError("a", 1)
except ValueError as e:
    print(e, repr(e), e.args)
try:
    raise KeyError("k")
except KeyError as e:
    print(e, repr(e))
try:
    raise KeyError
except LookupError as e:
    print("lookup", repr(e))
for exc in [IndexError("i"), KeyError("k"), ZeroDivisionError("z"), OverflowError("o"), ArithmeticError("a"), TypeError("t"),
            RuntimeError("r"), NotImplementedError("n"), StopIteration(5), AttributeError("at"), NameError("na"),
            FileNotFoundError("f"), OSError("os"), AssertionError("as"), ImportError("im"), Exception("ex"), RecursionError("re"),
            UnicodeError("u"), EOFError("e"), TimeoutError("ti"), PermissionError("p"), ModuleNotFoundError("m"), MemoryError("me")]:
    try:
        raise exc
    except LookupError as e:
        print("Lookup", repr(e), e)
    except ArithmeticError as e:
        print("Arithmetic", repr(e))
    except (TypeError, AttributeError) as e:
        print("pair", repr(e))
    except RuntimeError as e:
        print("Runtime", repr(e))
    except OSError as e:
        print("OS", repr(e))
    except Exception as e:
        print("Exception", repr(e), isinstance(e, Exception))
