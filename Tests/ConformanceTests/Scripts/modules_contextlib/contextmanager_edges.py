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
