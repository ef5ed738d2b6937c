# `__index__` of a subscript that changes what is subscripted.


class Index:
    def __init__(self, value, action):
        self.value = value
        self.action = action

    def __index__(self):
        self.action()
        return self.value


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


items = [1, 2, 3, 4]
attempt(lambda: items[Index(3, items.clear)])
items = [1, 2, 3, 4]
attempt(lambda: items[Index(0, items.clear):3])
items = [1, 2, 3, 4]
attempt(lambda: items.insert(Index(4, items.clear), "x"))
print(items)
items = [1, 2, 3, 4]
attempt(lambda: items.pop(Index(2, items.clear)))
items = [1, 2, 3, 4]
attempt(lambda: items.__setitem__(Index(2, items.clear), "x"))
items = [1, 2, 3, 4]
attempt(lambda: items.__setitem__(slice(Index(1, items.clear), 3), ["x", "y"]))
print(items)
items = [1, 2, 3, 4]
attempt(lambda: items.__delitem__(Index(3, items.clear)))
items = [1, 2, 3, 4, 5, 6]
attempt(lambda: items.__delitem__(slice(Index(0, items.clear), 6, 2)))
print(items)
items = [1, 2, 3]
attempt(lambda: items.index(9, Index(0, items.clear)))
data = bytearray(b"abcdef")
attempt(lambda: data[Index(5, data.clear)])
data = bytearray(b"abcdef")
attempt(lambda: data[Index(1, data.clear):4])
data = bytearray(b"abcdef")
attempt(lambda: data.__setitem__(2, Index(65, data.clear)))
data = bytearray(b"abcdef")
attempt(lambda: data.find(b"c", Index(0, data.clear)))
data = bytearray(b"abcdef")
attempt(lambda: data.pop(Index(1, data.clear)))
data = bytearray(b"a b c")
attempt(lambda: data.split(b" ", Index(2, data.clear)))
data = bytearray(b"aXbX")
attempt(lambda: data.replace(b"X", b"-", Index(2, data.clear)))
