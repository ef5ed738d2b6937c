"""Generators as managers: exceptions, no yield, two yields, as decorators, used twice."""
from contextlib import AbstractContextManager, ContextDecorator, contextmanager


@contextmanager
def timed(label):
    """Says when it begins and ends."""
    print("start", label)
    try:
        yield {"label": label}
    except ValueError as e:
        print("handled", e)
    else:
        print("fine", label)
    finally:
        print("end", label)


with timed("a") as info:
    print(info)
with timed("b"):
    raise ValueError("bad")
try:
    with timed("c"):
        raise KeyError("through")
except KeyError as e:
    print("got", e)


@timed("decorated")
def work(x, *, y=1):
    """Docs of work."""
    return x + y


print(work(1, y=5), work(2), work.__name__, work.__doc__, timed.__name__, timed.__doc__)


@contextmanager
def none():
    if False:
        yield


@contextmanager
def two():
    yield 1
    yield 2


@contextmanager
def changes():
    try:
        yield
    except KeyError as e:
        raise RuntimeError("changed") from e


@contextmanager
def swallow_stop():
    yield


for make, error in ((none, None), (two, None), (two, KeyError("k")), (changes, KeyError("k")), (swallow_stop, StopIteration("s"))):
    try:
        with make() as value:
            print("body", value)
            if error:
                raise error
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__))

once = timed("once")
with once:
    pass
try:
    with once:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)
