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


class AppError(Exception):
    pass


class DetailError(AppError):
    def __init__(self, code, detail="none"):
        super().__init__(f"code {code}: {detail}")
        self.code = code
        self.detail = detail


class StrError(Exception):
    def __str__(self):
        return "custom str"


try:
    raise DetailError(5, "bad")
except AppError as e:
    print(e, repr(e), e.code, e.detail, e.args)
try:
    raise StrError("ignored")
except StrError as e:
    print(e, repr(e), e.args)
try:
    raise AppError
except AppError as e:
    print(repr(e))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(AppError, Exception),
      issubclass(FileNotFoundError, OSError), IOError is OSError, issubclass(KeyboardInterrupt, Exception),
      issubclass(BaseException, Exception), issubclass(ModuleNotFoundError, ImportError), issubclass(RecursionError, RuntimeError))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("chained") from e
except ValueError as e:
    print(e, repr(e.__cause__), e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("context")
except ValueError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
try:
    raise ValueError("x") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)
try:
    assert 1 == 2, "not equal"
except AssertionError as e:
    print("assert", e)
try:
    assert False
except AssertionError as e:
    print(repr(e))
assert True, "fine"
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise "str"
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    int("x")
except (ValueError, TypeError) as e:
    print("tuple", e)
except:
    print("never")
try:
    [][0]
except:
    print("bare")


def risky(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        return {}["missing"]
    if n == 2:
        return [1][5]
    if n == 3:
        return None.attr
    if n == 4:
        return undefined
    if n == 5:
        return int("five")
    return n


for i in range(7):
    try:
        print(risky(i))
    except ValueError as e:
        print("ValueError", e)
    except (KeyError, IndexError) as e:
        print("Lookup", type(e).__name__, e)
    except AttributeError as e:
        print("Attribute", e, e.name)
    except Exception as e:
        print("Other", type(e).__name__, e)
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
