# Where None is called None and where NoneType, and which constructors leave keywords to __init__.
def attempt(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: 'a'.replace(None, 'b'))
attempt(lambda: 'a'.find(None))
attempt(lambda: 'a'.encode(None))
attempt(lambda: str.maketrans('a', None))
attempt(lambda: format(1, None))
attempt(lambda: (1).to_bytes(1, None))
attempt(lambda: int.from_bytes(b'a', 5))
attempt(lambda: bytes.fromhex(None))


def made(base, *args):
    class Made(base):
        def __init__(self, *args, k=1):
            self.k = k

    made = Made(*args, k=2)
    return base(made), made.k


attempt(lambda: made(tuple, [1]))
attempt(lambda: made(list, [1]))
attempt(lambda: made(frozenset, [1]))
attempt(lambda: made(float, 1))
attempt(lambda: made(int, 1))
attempt(lambda: made(str, 1))


class Values(list):
    pass


def removed():
    del (1, 2)[0]


attempt(lambda: removed())
attempt(lambda: format(Values(), 'x'))
attempt(lambda: '%5%' % ())
