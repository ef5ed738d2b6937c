# contextlib: contextmanager, ExitStack, suppress, closing, redirect_stdout, nullcontext, ContextDecorator.
from contextlib import contextmanager, ExitStack, suppress, closing, redirect_stdout, redirect_stderr, nullcontext, ContextDecorator, AbstractContextManager
import io
import sys


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


with tag("a") as t:
    print(t)
with tag("b"):
    raise ValueError("inside")
try:
    with tag("c"):
        raise KeyError("passes")
except KeyError as e:
    print("outside", e)


@tag("deco")
def work(x):
    print("work", x)
    return x * 2


print(work(2), work(3), work.__name__, tag.__name__, tag.__doc__)
