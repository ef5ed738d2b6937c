"""Calls every builtin, method and library function with odd arguments: each must answer or raise."""
SEED = 1
import random, math, json, os.path, re, itertools, collections, sys, copy, datetime, textwrap, hashlib, base64, statistics, fnmatch, operator, functools, io, csv, pprint, bisect, heapq, time
class Odd:
    def __index__(self): return 3
    def __len__(self): return 2
    def __iter__(self): return iter([1, 'a'])
class Bad:
    def __index__(self): return 'x'
    def __len__(self): return -1
    def __eq__(self, o): raise ValueError('eq')
    def __lt__(self, o): raise ValueError('lt')
    def __hash__(self): raise ValueError('hash')
    def __bool__(self): raise ValueError('bool')
    def __iter__(self): raise ValueError('iter')
    def __str__(self): raise ValueError('str')
    def __repr__(self): raise ValueError('repr')
    def __float__(self): return 'x'
ODD = [None, True, False, 0, 1, -1, 5, 70000, 2**63 - 1, -2**63, 2**63, 2**200, -2**200, 0.0, -0.0, 1.5, -1e300, 1e308, float('inf'), float('-inf'), float('nan'), '', 'a', 'ab', 'é日😀', 'a' * 300, '%s', '{}', '{0[}', '%(x)s %d', '*', '\x00', 'utf-8', 'strict', '123', '-0x1f', b'', b'ab\xff', bytearray(b'xy'), [], [1, 2], ['a', 'b'], [[]], (), (1,), (1, 'a'), {}, {'a': 1}, {1: 2}, set(), {1, 'a'}, frozenset([1]), range(0), range(5), range(10, 0, -3), slice(None), slice(1, None, -1), len, print, int, str, list, Odd(), Bad(), Odd, ValueError('x'), iter([1, 2]), (x for x in 'ab'), lambda *a: 1, lambda x: x, object(), ..., NotImplemented, type, sys, re.compile('a'), {1: 2}.keys(), {1: 2}.items(), -5, 10, 16, 36, 37, 1000]
def fresh(v):
    if isinstance(v, (list, dict, set, bytearray)) and type(v) in (list, dict, set, bytearray): return copy.copy(v)
    return v
rng = random.Random(SEED)
skip = {'factorial', 'perm', 'comb', 'pow', 'lshift', 'ipow', 'ilshift', 'accumulate', 'exit', 'quit', 'input', 'open', 'help', 'sleep', 'print', 'breakpoint', 'setrecursionlimit', 'cycle', 'repeat', 'count', 'getpass', 'fdopen', 'realpath', 'exec', 'samefile', 'iglob', 'glob'}
targets = []
import builtins
for n in dir(builtins):
    if n not in skip and not n.startswith('__'): targets.append(('builtins.' + n, getattr(builtins, n)))
for value in ['', 'a b,c', 'é日😀 x', b'ab', bytearray(b'ab'), [3, 1, 2], [], (1, 2), {'a': 1, 'b': 2}, {}, {1, 2}, frozenset([1, 2]), 5, 2**100, 1.5, True, range(5), slice(1, 2), {1: 2}.keys(), {1: 2}.values()]:
    for n in dir(value):
        if n not in ('__class__', '__init_subclass__', '__subclasshook__', '__doc__', '__pow__', '__rpow__', '__lshift__', '__rlshift__'): targets.append((type(value).__name__ + '.' + n, (value, n)))
for m in (math, json, os.path, re, itertools, collections, datetime, textwrap, hashlib, base64, statistics, fnmatch, operator, functools, random, copy, io, csv, pprint, bisect, heapq, time):
    for n in dir(m):
        if n not in skip and not n.startswith('_') and callable(getattr(m, n)): targets.append((m.__name__ + '.' + n, getattr(m, n)))
names = ['key', 'reverse', 'sep', 'end', 'default', 'start', 'encoding', 'errors', 'k', 'indent', 'foo', 'maxsplit', 'base']
done = 0
for round in range(2):
    for label, target in targets:
        args = [fresh(rng.choice(ODD)) for _ in range(rng.choice([0, 1, 1, 1, 2, 2, 2, 3, 3, 4]))]
        kw = {rng.choice(names): fresh(rng.choice(ODD))} if rng.random() < 0.15 else {}
        done += 1
        try:
            f = getattr(fresh(target[0]), target[1]) if type(target) is tuple else target
            r = f(*args, **kw)
            if hasattr(r, '__next__'):
                for _, x in zip(range(20), r): pass
            else:
                s = repr(r)
        except SystemExit: pass
        except KeyboardInterrupt: pass
        except BaseException as e:
            try: str(e)
            except ValueError: pass
print('calls', done)
