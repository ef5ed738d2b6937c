def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


data = b"hello world"
print(data[0], data[-1], data[1:4], data[::-1], data[::2], data[20:], len(data), data[True], list(data[:3]), [*b"ab"], max(data), min(data), sum(data))
print(104 in data, b"wor" in data, b"" in data, b"z" in data, bytearray(b"lo") in data)
attempt(lambda: data[11])
attempt(lambda: data[-12])
attempt(lambda: data["a"])
attempt(lambda: data[1.0])
attempt(lambda: 300 in data)
attempt(lambda: "h" in data)
attempt(lambda: data + "x")
attempt(lambda: "x" + data)
attempt(lambda: data + 1)
attempt(lambda: data < "x")
attempt(lambda: data * b"a")
print(data + b"!", data * 2, 2 * b"ab", data + bytearray(b"!"), bytearray(b"!") + data, data == bytearray(data), data != b"x", b"a" < b"b", b"ab" > b"a", b"a" == "a", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"])
b = data
b += b"!"
print(b, data, type(b"a" + bytearray(b"b")).__name__, type(bytearray(b"b") + b"a").__name__)
try:
    data[0] = 1
except TypeError as e:
    print(e)
try:
    del data[0]
except TypeError as e:
    print(e)
attempt(lambda: hash(bytearray(b"a")))
attempt(lambda: {bytearray(b"a"): 1})
for i, x in enumerate(b"az"):
    print(i, x, chr(x))
print(b"a,b" is data, sorted(b"cab"), list(reversed(b"abc")), tuple(zip(b"ab", "cd")), dict(enumerate(b"xy")), bytes(reversed(data)), bytes(sorted(data)))
