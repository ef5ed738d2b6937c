# contextlib: contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator.
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, redirect_stderr, nullcontext, ContextDecorator, AbstractContextManager


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow_all():
    try:
        yield
    except Exception:
        yield


for bad in (never, twice):
    try:
        with bad():
            pass
    except RuntimeError as e:
        print(e)
try:
    with swallow_all():
        raise ValueError
except RuntimeError as e:
    print(e)
with suppress(KeyError, IndexError):
    {}["x"]
