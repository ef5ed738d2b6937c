import functools


def trace(f):
    def wrapper(*args, **kw):
        print("enter", f.__name__, args, kw)
        result = f(*args, **kw)
        print("leave", f.__name__, result)
        return result
    return wrapper


@trace
def add(a, b=1):
    return a + b


print(add(1), add(1, b=5))


def repeat(n):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorate


@repeat(3)
def greet(name):
    """Greets."""
    return "hi " + name


print(greet("bob"), greet.__name__, greet.__doc__)


@trace
@repeat(2)
def both(x):
    return x * 2


print(both(4), add.__name__)
