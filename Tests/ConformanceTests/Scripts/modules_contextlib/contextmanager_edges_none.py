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
