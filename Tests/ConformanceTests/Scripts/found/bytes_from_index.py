# bytes(x) where x has an __index__: one that raises TypeError is no number, and x may still be gone through.
class Index:
    def __init__(self, result):
        self.result = result

    def __index__(self):
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Walked(Index):
    def __iter__(self):
        return iter(b"ab")


class Itself(Index):
    def __bytes__(self):
        return b"own"


for result in (3, -1, 2**80, "a", TypeError("t"), ValueError("v"), OverflowError("o"), KeyError("k")):
    for cls in (Index, Walked, Itself):
        for kind in (bytes, bytearray):
            try:
                print(kind(cls(result)), end="; ")
            except Exception as e:
                print(type(e).__name__, e, end="; ")
    print()
