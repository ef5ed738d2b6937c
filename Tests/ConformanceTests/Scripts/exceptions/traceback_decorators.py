import functools


def checked(limit):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            result = func(*args, **kwargs)
            if result > limit:
                raise ValueError(
                    f"{func.__name__} gave {result}, "
                    f"more than {limit}"
                )
            return result
        return wrapper
    return decorate


@checked(limit=10)
def add(a, b):
    return a + b


print(add(1, 2))
print(add(a=5, b=6))
