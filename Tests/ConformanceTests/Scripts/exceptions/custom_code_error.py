# Exceptions of one's own: with their own init, text, attributes and families.
class AppError(Exception):
    """Base of this program's errors."""


class CodeError(AppError):
    def __init__(self, message, code=500):
        super().__init__(message)
        self.code = code


class NoSuper(AppError):
    def __init__(self, a, b):
        self.a, self.b = a, b


class KwOnly(AppError):
    def __init__(self, *, detail):
        super().__init__(detail)
        self.detail = detail

    def __repr__(self):
        return f"KwOnly!{self.detail}"


class Default(ValueError):
    def __init__(self, message="default message"):
        super().__init__(message)


for bad in (lambda: CodeError(), lambda: NoSuper(1), lambda: KwOnly("x"), lambda: Default(1, 2)):
    try:
        raise bad()
    except TypeError as e:
        print(e)
try:
    raise CodeError
except TypeError as e:
    print(e)
try:
    raise Default
except Default as e:
    print(e, e.args)
