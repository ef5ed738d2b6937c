# What iterating and entering raise is the whole statement's, so most of it has no carets;
# a comprehension is marked as a whole.
import traceback


def failing():
    yield 1
    raise ValueError('in the generator')


class Door:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise KeyError('exit')


def one_line():
    for x in failing(): pass


def two_lines():
    for x in 5:
        pass


def listed():
    return [x for x in failing()]


def summed():
    return sum(x for x in 5)


def nested():
    return {x: y for x in [1] for y in 7}


def held():
    with Door():
        pass


def closed():
    with 5 as x:
        pass


def removed():
    table = {}
    del table['a' * 2]


for call in (one_line, two_lines, listed, summed, nested, held, closed, removed):
    try:
        call()
    except Exception:
        print(traceback.format_exc())
