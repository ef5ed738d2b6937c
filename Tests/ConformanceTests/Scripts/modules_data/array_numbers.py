# Arrays of numbers.
from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, a[0], a[-1], a[1:3], len(a), sum(a), list(a), a.typecode, a.itemsize, 3 in a, a.index(3), a.count(2), a.tolist())
a[0] = 10
a.insert(1, 7)
a.remove(3)
print(a.pop(), a.pop(0), a, a + array("i", [9]), a * 2, a == array("i", a), a < array("i", [100]), array("d", [1.5, 2]), array("f", [0.1]), array("b", b"ab"), array("u", "hé"), array("i"))
a.reverse()
del a[0]
a[0:1] = array("i", [8, 8])
print(a, a.tobytes(), array("h", b"\x01\x00\x02\x00"), array("d", [1, 2]).tobytes().hex())
b = array("B")
b.frombytes(b"xyz")
b.fromlist([1, 2])
print(b, [x * 2 for x in b], array("q", [2 ** 40]), repr(array("d", [])), bytes(array("B", [65])), sorted(array("i", [3, 1, 2])), max(b))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: array("z", []))
show(lambda: array("i", [1.5]))
show(lambda: array("b", [200]))
show(lambda: array("i", ["x"]))
show(lambda: a[100])
show(lambda: a.index(1000))
show(lambda: a.append("x"))
show(lambda: a + [1])
show(lambda: array("i", "abc"))
