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
