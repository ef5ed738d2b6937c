def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


data = bytearray(b"abcdef")
view = memoryview(data)
print(len(view), view[0], view[-1], view[1:3].tobytes(), bytes(view), view.tolist(), view.nbytes, view.itemsize, view.format, view.readonly, view.ndim, view.shape, view.contiguous)
view[0] = 65
view[1:3] = b"XY"
print(data, view == data, view[::2].tobytes(), view[::-1].tolist(), list(view), 65 in view, view.hex(), view.obj is data)
frozen = memoryview(b"xyz")
print(frozen.readonly, frozen == b"xyz", hash(frozen) == hash(b"xyz"), frozen[1:] == b"yz", b"".join([frozen, b"!"]), bytearray(frozen), frozen[0:2].tobytes().decode())


def set_item(v, i, x):
    v[i] = x


attempt(lambda: set_item(frozen, 0, 1))
attempt(lambda: set_item(view, 0, 256))
attempt(lambda: set_item(view, 99, 1))
attempt(lambda: set_item(view, slice(0, 2), b"a"))
attempt(lambda: set_item(view, 0, "a"))
attempt(lambda: view[99])
attempt(lambda: view["a"])
attempt(lambda: memoryview("abc"))
attempt(lambda: memoryview(5))
attempt(lambda: hash(view))
attempt(lambda: view.foo)
with memoryview(b"abc") as m:
    print(m[0], type(m).__name__)
attempt(lambda: m[0])
view.release()
attempt(lambda: view.tobytes())
big = memoryview(bytes(range(10)))
total = 0
while big:
    total += sum(big[:4])
    big = big[4:]
print(total, memoryview(b"ab") == memoryview(b"ab"), memoryview(b"abcd").cast("B").tolist(), isinstance(big, memoryview))
