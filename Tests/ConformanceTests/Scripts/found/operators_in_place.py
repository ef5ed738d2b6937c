import collections
class L(list):
    def __add__(self, o): return 'add'
class D(dict):
    def __or__(self, o): return 'or'
class S(set):
    def __or__(self, o): return 'or'
    def __and__(self, o): return 'and'
class L2(list): pass
class F(frozenset): pass
class T(tuple): pass
for c, ops in ((L, '+*'), (D, '|'), (S, '|&-^'), (L2, '+*'), (collections.OrderedDict, '|'), (F, '|&'), (T, '+*'), (collections.Counter, '|&+-'), (lambda: collections.defaultdict(int), '|'), (lambda: collections.deque([1]), '+*'), (collections.UserList, '+*')):
    for op in ops:
        x = y = c()
        arg = {'+': [1], '*': 2, '|': {1: 2}, '&': {1}, '-': {1}, '^': {1}}[op]
        if c in (S, F): arg = {1}
        try:
            if op == '+': x += arg if c is not T and c is not collections.Counter else c()
            if op == '*': x *= arg
            if op == '|': x |= arg
            if op == '&': x &= arg if c is not collections.Counter else c()
            if op == '-': x -= arg if c is not collections.Counter else c()
            if op == '^': x ^= arg
            print(op, x, x is y, type(x).__name__)
        except Exception as e: print(type(e).__name__, e)
