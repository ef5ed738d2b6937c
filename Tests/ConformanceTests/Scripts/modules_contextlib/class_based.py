"""ContextDecorator, AbstractContextManager, and classes told apart by their methods."""
from contextlib import AbstractContextManager, ContextDecorator, ExitStack, closing


class Tag(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print(f"<{self.name}>")
        return self

    def __exit__(self, *exc):
        print(f"</{self.name}>", exc[0].__name__ if exc[0] else None)
        return False


@Tag("p")
def paragraph(text):
    print(text)
    return len(text)


print(paragraph("hello"), paragraph.__name__)
with Tag("b") as t:
    print(t.name)


class Quiet(AbstractContextManager):
    def __exit__(self, kind, value, tb):
        return kind is not None


with Quiet() as q:
    print(type(q).__name__)
    raise ValueError("quiet")
print(issubclass(Tag, AbstractContextManager), isinstance(open, AbstractContextManager), issubclass(closing, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)
