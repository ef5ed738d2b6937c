from contextlib import AbstractContextManager, ContextDecorator, ExitStack, closing


class Half:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *exc):
        pass


print(issubclass(Half, AbstractContextManager))
for kind in (Half, NoEnter, int):
    try:
        with kind():
            pass
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
    try:
        with ExitStack() as stack:
            stack.enter_context(kind())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
