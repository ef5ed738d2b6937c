def run(f):
    try:
        r = f()
    except (KeyError, IndexError) as e:
        return "lookup", type(e).__name__, str(e)
    except ValueError:
        return "value"
    except Exception as e:
        return "other", repr(e)
    else:
        return "fine", r
    finally:
        print("finally", end=" ")


def raiser(e):
    raise e


print(run(lambda: 1))
print(run(lambda: {}["k"]))
print(run(lambda: [][0]))
print(run(lambda: int("x")))
print(run(lambda: 1 / 0))
print(run(lambda: raiser(StopIteration)))
print(run(lambda: raiser(OSError(2, "msg"))))
try:
    try:
        raise ValueError("a")
    except KeyError:
        print("no")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer", e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except "x":
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, 5):
        pass
except TypeError as e:
    print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
try:
    try:
        raise KeyError("first")
    except KeyError:
        raise
except KeyError as e:
    print("re-raised", e)


def nested():
    try:
        raise ValueError(1)
    except ValueError as a:
        try:
            raise KeyError(2)
        except KeyError as b:
            return repr(a), repr(b), repr(b.__context__)


print(nested())
errors = (ValueError, (KeyError, IndexError))
try:
    try:
        raise IndexError("i")
    except errors[0]:
        print("no")
    except errors[1]:
        print("dynamic")
except Exception as e:
    print("no", e)


class MyError(ValueError):
    def __init__(self, code, msg="default"):
        super().__init__(msg)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


try:
    raise MyError(7)
except ValueError as e:
    print(e, e.code, e.args, repr(e))
try:
    raise MyError
except TypeError as e:
    print(e)


class Quiet(Exception):
    pass


try:
    raise Quiet("a", 2)
except Quiet as e:
    print(e, e.args, repr(e))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(KeyboardInterrupt, Exception), OSError is IOError)
e = ValueError("same")
try:
    raise e
except ValueError as caught:
    print(caught is e, e.with_traceback(None) is e)
try:
    raise e from None
except ValueError as c:
    print(c.__suppress_context__, c.__cause__)
e.add_note("a note")
print(e.__notes__)
