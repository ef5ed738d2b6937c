# Exceptions of scripts have special methods as all instances have.
class E(Exception):
    def __iter__(self): return iter([1,2])
    def __getitem__(self, i): return [5,6][i]
    def __len__(self): return 2
    def __contains__(self, x): return x == 9
    def __call__(self): return 'called'
    def __next__(self): return 1
    def __enter__(self): return self
    def __exit__(self, *a): return True
    def __index__(self): return 1
    def __bool__(self): return False
    def __hash__(self): return 5
    def __eq__(self, o): return True
    def __lt__(self, o): return True
    def __neg__(self): return 'neg'
    def __abs__(self): return 'abs'
    def __add__(self, o): return 'add'
    def __radd__(self, o): return 'radd'
    def __iadd__(self, o): return 'iadd'
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __round__(self, n=None): return 'round'
    def __format__(self, s): return 'fmt' + s
    def __reversed__(self): return iter('rev')
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
    def __getattr__(self, n): return 'attr ' + n
    def __dir__(self): return ['a']
    def __bytes__(self): return b'b'
    def __divmod__(self, o): return 'divmod'
    def __pow__(self, o, m=None): return 'pow'
    def __str__(self): return 'str!'
    def __trunc__(self): return 3
    def __floor__(self): return 4
    def __length_hint__(self): return 3
    def keys(self): return ['k']
    def __fspath__(self): return '/tmp'
    def __complex__(self): return 1
class Bad(Exception):
    def __iter__(self): raise TypeError('own')
def a(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
import math, operator, os
e = E(1)
def unpack(x):
    p, q = x
    return p, q
def star(x):
    p, *q = x
    return p, q
def w():
    with e as x: raise KeyError
    return 'with'
def aug():
    x = e; x += 1; return x
def st(): e[0] = 1; del e[2]
def mt():
    match e:
        case [p, q]: return 'seq'
        case {'k': v}: return 'map'
        case E(a=z): return z
def ff(*a, **k): return a, k
for f in (lambda: list(e), lambda: [x for x in e], lambda: unpack(e), lambda: star(e), lambda: unpack(Bad()), lambda: star(Bad()), lambda: [*Bad()], lambda: ff(*Bad()), lambda: 1 in Bad(), lambda: e[0], lambda: len(e), lambda: 9 in e, lambda: e(), lambda: next(e), w, lambda: [1,2][e], lambda: bool(e), lambda: hash(e), lambda: e == 1, lambda: e < 1, lambda: -e, lambda: abs(e), lambda: e+1, lambda: 1+e, aug, lambda: int(e), lambda: float(e), lambda: round(e), lambda: f'{e:x}', lambda: list(reversed(e)), st, lambda: e.zip, lambda: dir(e), lambda: bytes(e), lambda: divmod(e, 1), lambda: e**2, lambda: pow(e, 2, 3), lambda: str(e), lambda: math.trunc(e), lambda: math.floor(e), lambda: operator.length_hint(e), lambda: dict(e), lambda: {**e}, lambda: ff(*e, **e), mt, lambda: os.fspath(e), lambda: 'a'*e, lambda: [0]*e, lambda: range(e), lambda: sum([e, e]), lambda: sorted([e, e]) and 1, lambda: max(e, e) and 1, lambda: '%d %s' % (e, e), lambda: ','.join(map(str, e)), lambda: zip(e, e) and list(zip(e,e)), lambda: enumerate(e) and list(enumerate(e)), lambda: tuple(e), lambda: set(e), lambda: {e: 1}[e], lambda: hex(e), lambda: chr(e), lambda: math.sqrt(e), lambda: 'abc'[e:], lambda: any(e), lambda: iter(e) and 1, lambda: isinstance(e, E), lambda: callable(e), lambda: 'x' in {'x': e}, lambda: operator.index(e), lambda: e in [1], lambda: [e].index(5)):
    a(f)
