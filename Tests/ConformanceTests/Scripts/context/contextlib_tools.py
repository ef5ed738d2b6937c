from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress
import io


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


with tag("p") as t:
    print("text", t)
try:
    with tag("q"):
        raise ValueError("inside")
except ValueError as e:
    print("out", e)


@contextmanager
def swallow(*kinds):
    try:
        yield
    except kinds as e:
        print("swallowed", repr(e))


with swallow(KeyError, ValueError):
    raise KeyError("k")


@tag("deco")
def f():
    print("in f")


f()
f()
with suppress(ZeroDivisionError, KeyError):
    1 / 0
print("on")
with redirect_stdout(io.StringIO()) as out:
    print("hidden")
print(repr(out.getvalue()))
with nullcontext("v") as v:
    print(v)


class Res:
    def close(self):
        print("closed")


with closing(Res()) as r:
    print("using")
with ExitStack() as stack:
    for n in "ab":
        stack.enter_context(tag(n))
    stack.callback(print, "callback", 1)
    print("body")


@contextmanager
def no_yield():
    if False:
        yield


try:
    with no_yield():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def two_yields():
    yield 1
    yield 2


try:
    with two_yields():
        pass
except RuntimeError as e:
    print(e)


@contextmanager
def transform():
    try:
        yield
    except KeyError as e:
        raise ValueError("translated") from e


try:
    with transform():
        raise KeyError("orig")
except ValueError as e:
    print(e, repr(e.__cause__))
