class It:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration("done", 2)
        self.n -= 1
        return self.n


print(list(It(3)), [*It(2)], 1 in It(3), max(It(3)))
try:
    next(It(0))
except StopIteration as e:
    print(e.value, e.args)


class Sub(StopIteration):
    pass


def raises_sub():
    raise Sub(1)


class SubIt:
    def __iter__(self):
        return self

    def __next__(self):
        raise_sub = Sub(9)
        raise raise_sub


print(list(SubIt()))
try:
    raises_sub()
except StopIteration as e:
    print(type(e).__name__, e.value)


def close_me():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        raise


c = close_me()
next(c)
print(c.close(), c.close())
