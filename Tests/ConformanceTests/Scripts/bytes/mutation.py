def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


b = bytearray(b"hello")
b[0] = 72
b[-1] = ord("O")
b[1:3] = b"EEE"
print(b, len(b))
del b[0]
del b[::2]
print(b)
b.append(33)
b.extend(b"ab")
b.extend([99, 100])
b.extend(range(3))
b += b"zz"
b *= 2
print(b)
b.insert(0, 42)
b.insert(100, 43)
b.insert(-1, 44)
print(b.pop(), b.pop(0), b)
b.remove(33)
b.reverse()
print(b, b.copy() is b, b.copy() == b)
b[:] = b"new"
b[1:1] = [1, 2]
b[::2] = b"XYZ"
print(b, b.index(2), b.count(b"n"))
b.clear()
print(b, bool(b), bool(bytearray(1)), bool(b""), bool(b"\0"))
c = bytearray(b"abc")
d = c
c += b"d"
print(d, d is c, c == b"abcd", bytes(c), c.decode(), c.upper(), type(c.upper()).__name__, c.split(b"b"), c.partition(b"b"), c[1:3], type(c[1:3]).__name__)


def set_item(i, v):
    c[i] = v


for f in [lambda: set_item(0, 256), lambda: set_item(0, "a"), lambda: set_item(0, b"a"), lambda: set_item(10, 1), lambda: set_item(slice(0, 1), 5), lambda: set_item(slice(0, 4, 2), b"abc"), lambda: set_item("a", 1), lambda: set_item(slice(0, 1), "ab"), lambda: c.append(256), lambda: c.append("a"), lambda: c.remove(1), lambda: c.pop(10), lambda: bytearray().pop(), lambda: c.extend("abc"), lambda: c.extend([500]), lambda: c.insert(0, -1), lambda: c.extend(5), lambda: c.index(b"q"), lambda: c + "x", lambda: c.__delitem__(9)]:
    attempt(f)
print(c)
