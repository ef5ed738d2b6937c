import collections, re
def a(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
O = collections.OrderedDict
class Last(O):
    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)
        self.move_to_end(k)
class K:
    def keys(self): return ['k', 'l']
    def __getitem__(self, k): return k * 2
class It:
    def items(self): return [(1, 2)]
class D(dict): pass
for arg in ([1], [(1,)], [(1,2,3)], 5, [[]], ['ab'], ['abc'], [None], [{1,2}], K(), It(), D(a=1), {'x': 1}, O(z=1), [(1,2),(3,4)], zip('ab', [1, 2])):
    a(lambda: O(arg)); 
a(lambda: O({'a': 1}, b=2)); a(lambda: O(1, 2)); a(lambda: O(self=1, other=2)); a(lambda: O().update(1, 2)); a(lambda: O([('a', 1)], a=2))
l = Last([('a', 1), ('b', 2)], c=3); l.update(a=5); print(l, list(l), l.copy(), l | {'q': 1})
print(O.fromkeys('abc', 1), O() == {}, O(a=1) == {'a': 1}, O(a=1).setdefault('b', 3))
def f(x):
    x *= 'b'
for v in ({}, {1}, range(2), 1.5, None, [], 'a', O(), object(), {}.keys(), len):
    a(lambda: f(v)); a(lambda: v * 'b'); a(lambda: 'b' * v)
for p in ([], 5, None, {}, 'a', b'a', bytearray(b'a')):
    for fl in (0, None, 'x', [], re.I, 2.5, True):
        a(lambda: re.compile(p, fl).pattern)


def merged(pairs):
    made = collections.OrderedDict(a=1)
    same = made
    made |= pairs
    return made, made is same


for pairs in ([True], [(1,)], [(1, 2, 3)], ["ab"], [(1, 2), 5], {"b": 2}, iter(["xy"]), 5, [[[], 1]], ""):
    try:
        print(merged(pairs))
    except Exception as e:
        print(type(e).__name__, e)
