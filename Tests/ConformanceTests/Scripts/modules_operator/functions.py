"""operator: every function as its sign does it."""
import operator as op

print(op.add(1, 2), op.sub(1, 2), op.mul("a", 3), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 10), op.neg(3), op.pos(-3), op.abs(-4))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.invert(5), op.inv(5), op.lshift(1, 4), op.rshift(256, 3), op.not_([]), op.truth([0]), op.index(True))
print(op.eq(1, 1.0), op.ne("a", "b"), op.lt(1, 2), op.le(2, 2), op.gt([2], [1]), op.ge((1,), (1, 0)), op.is_(None, None), op.is_not([], []))
print(op.concat([1], [2]), op.contains("abc", "b"), op.countOf([1, 2, 1], 1), op.indexOf("hello", "l"), op.getitem({"k": 1}, "k"), op.getitem("abc", slice(1, None)))
x = [1, 2, 3, 4]
op.setitem(x, 0, 10)
op.delitem(x, slice(1, 3))
print(x, op.iadd(x, [5]) is x, op.imul([1], 2), op.isub(5, 3), op.iconcat([1], [2]), op.ior({1}, {2}), op.ipow(2, 3), op.itruediv(1, 2), op.length_hint([1, 2]), op.length_hint(iter([1, 2, 3])))
print(op.length_hint((i for i in x), 7), op.call(max, 1, 2), op.call(dict, a=1), op.matmul.__name__, op.__add__ is op.add, op.__getitem__("ab", 1))
first, both = op.itemgetter(0), op.itemgetter(0, "k") if False else op.itemgetter(1, -1)
print(first("abc"), both([1, 2, 3]), op.itemgetter("name")({"name": "n"}), op.itemgetter(slice(1, 3))("abcd"))
rows = [("b", 2, "x"), ("a", 2, "y"), ("c", 1, "z")]
print(sorted(rows, key=op.itemgetter(1, 0)), max(rows, key=op.itemgetter(1)), list(map(op.itemgetter(0), rows)))


class P:
    def __init__(self, n, inner=None):
        self.n, self.inner = n, inner

    def scale(self, k, *, off=0):
        return self.n * k + off


print(op.attrgetter("n")(P(3)), op.attrgetter("inner.n", "n")(P(1, P(2))), op.methodcaller("scale", 3, off=1)(P(2)), op.methodcaller("upper")("abc"))
print(op.itemgetter(1), op.itemgetter(1, "a"), op.attrgetter("a.b", "c"), op.methodcaller("f", 1, k=2), op.methodcaller("g"))
for wrong in (lambda: op.itemgetter(), lambda: op.attrgetter(3), lambda: op.itemgetter(5)([1]), lambda: op.attrgetter("x")(1), lambda: op.methodcaller(),
              lambda: op.methodcaller(3), lambda: op.indexOf([1], 2), lambda: op.index(1.5), lambda: op.add(1, "a"), lambda: op.add(1), lambda: op.concat(1, 2),
              lambda: op.itemgetter("a")({}), lambda: op.countOf(1, 1), lambda: op.length_hint(1, "x"), lambda: op.not_(), lambda: op.methodcaller("nope")(1), lambda: op.itemgetter(1)(5)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
from functools import reduce
print(reduce(op.mul, range(1, 6)), reduce(op.or_, [{1}, {2}]), list(map(op.add, [1, 2], [10, 20])), all(map(op.eq, "ab", "ab")))
