# Exceptions of one's own: with their own init, text, attributes and families.
class AppError(Exception):
    """Base of this program's errors."""


class CodeError(AppError):
    def __init__(self, message, code=500):
        super().__init__(message)
        self.code = code


for wrong in (5, "text", None, int, object()):
    try:
        raise wrong
    except TypeError as e:
        print(e)
try:
    raise AppError from 5
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError
    except (KeyError, "x"):
        pass
except TypeError as e:
    print(e)
print(AppError.__doc__, CodeError.__mro__[1].__name__, isinstance(CodeError("x"), Exception))


class New(Exception):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


try:
    raise New(1, 2)
except New as e:
    print(e.args, e)
