def even(n):
    if n == 0:
        return 1 / 0
    return odd(n - 1)


def odd(n):
    return even(n - 1)


def countdown(n):
    if n == 0:
        return even(2)
    return countdown(n - 1)


countdown(10)
