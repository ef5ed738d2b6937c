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


class Text(AppError):
    def __str__(self):
        return f"<{', '.join(map(str, self.args))}>"


class KwOnly(AppError):
    def __init__(self, *, detail):
        super().__init__(detail)
        self.detail = detail

    def __repr__(self):
        return f"KwOnly!{self.detail}"


class Default(ValueError):
    def __init__(self, message="default message"):
        super().__init__(message)


class Field(KeyError):
    pass


class File(FileNotFoundError):
    pass


class Both(ValueError, KeyError):
    pass


class Template(AppError):
    template = "value {value} is over {limit}"

    def __init__(self, **kw):
        self.__dict__.update(kw)
        super().__init__(self.template.format(**kw))


cases = [lambda: CodeError("broken"), lambda: CodeError("gone", code=404), lambda: NoSuper(1, b=2), lambda: Text("x", 1), lambda: KwOnly(detail="d"),
         lambda: Default(), lambda: Default("own"), lambda: Field("k"), lambda: File(2, "none", "f"), lambda: Both("v"), lambda: Template(value=5, limit=3), lambda: AppError()]
for make in cases:
    try:
        raise make()
    except AppError as e:
        print("app", type(e).__name__, "|", e, "|", repr(e), e.args, sorted(e.__dict__.items()))
    except (ValueError, KeyError) as e:
        print("other", type(e).__name__, "|", e, "|", repr(e), e.args)
    except OSError as e:
        print("os", e, repr(e), e.errno)
