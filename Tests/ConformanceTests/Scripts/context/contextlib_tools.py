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
