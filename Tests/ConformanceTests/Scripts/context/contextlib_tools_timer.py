# contextlib: contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator.
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, redirect_stderr, nullcontext, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name, log=None):
    """Around a body."""
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")


class Timer(ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop")
        return False


@Timer()
def timed(x):
    return x


with Timer():
    print("in")
print(timed(1))


class Abstract(AbstractContextManager):
    def __exit__(self, *a):
        print("abstract exit")


with Abstract() as a:
    print(a.__class__.__name__, isinstance(a, AbstractContextManager))
try:
    with ExitStack() as s:
        s.enter_context(5)
except TypeError as e:
    print(e)
gen = tag("reuse")
with gen:
    pass
try:
    with gen:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)
