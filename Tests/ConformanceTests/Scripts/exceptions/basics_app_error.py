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
