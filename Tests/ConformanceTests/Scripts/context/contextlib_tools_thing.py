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


with suppress(LookupError):
    [][0]
try:
    with suppress(KeyError):
        int("x")
except ValueError as e:
    print("not suppressed", e)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in ("x", "y")]
    stack.callback(print, "callback", 1, sep="-")
    stack.push(lambda *exc: print("pushed", exc[0]))
    print(names)
with ExitStack() as stack:
    stack.push(lambda *exc: True)
    raise ValueError("stopped by the stack")
stack = ExitStack()
stack.callback(print, "later")
moved = stack.pop_all()
stack.close()
print("closed empty")
moved.close()


class Thing:
    def close(self):
        print("closing")


with closing(Thing()) as th:
    print(type(th).__name__)
out = io.StringIO()
with redirect_stdout(out):
    print("captured")
    print("more", file=sys.stdout)
print(repr(out.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("e", file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext(5) as n, nullcontext() as none:
    print(n, none)
