"""What classes, calls and objects are tried with, as data."""

METHODS = r"""
def __add__(self, other): return ('add', self.a, <any>)
def __radd__(self, other): return ('radd', other if isinstance(other, (int, str)) else 0)
def __iadd__(self, other): self.a = <int>; return self
def __sub__(self, other): return NotImplemented
def __rsub__(self, other): return ('rsub', <int>)
def __mul__(self, other): return self.a * 2
def __truediv__(self, other): return <float>
def __floordiv__(self, other): return ('floordiv', self.a)
def __mod__(self, other): return ('mod', <any>)
def __pow__(self, other, modulus=None): return ('pow', modulus)
def __lshift__(self, other): return 'lshift'
def __and__(self, other): return NotImplemented
def __ror__(self, other): return 'ror'
def __matmul__(self, other): return ('matmul', <int>)
def __neg__(self): return ('neg', self.a)
def __pos__(self): return <any>
def __invert__(self): return 'invert'
def __abs__(self): return abs(self.a)
def __eq__(self, other): return isinstance(other, type(self)) and self.a == other.a
def __ne__(self, other): return <bool>
def __lt__(self, other): return NotImplemented if not isinstance(other, type(self)) else self.a < other.a
def __gt__(self, other): return <any>
def __le__(self, other): return <bool>
def __hash__(self): return <int>
def __bool__(self): return <bool>
def __bool__(self): return <any>
def __len__(self): return <small>
def __len__(self): return <any>
def __getitem__(self, key): return ('item', key) if key != 3 else [][key]
def __getitem__(self, key): return [1, 2, 3][key]
def __setitem__(self, key, value): print('set', key, value)
def __delitem__(self, key): print('del', key)
def __contains__(self, item): return <any>
def __iter__(self): return iter(<list>)
def __iter__(self): yield self.a; yield <any>
def __next__(self): raise StopIteration
def __reversed__(self): return iter(<ints>)
def __call__(self, *args, **kwargs): return (args, kwargs)
def __str__(self): return <str>
def __str__(self): return <any>
def __repr__(self): return <str>
def __format__(self, spec): return 'F' + spec
def __int__(self): return <int>
def __float__(self): return <float>
def __index__(self): return <int>
def __round__(self, n=None): return ('round', n)
def __getattr__(self, name): return 'got ' + name
def __getattr__(self, name): raise AttributeError(name)
def __setattr__(self, name, value): object.__setattr__(self, name, value)
def __delattr__(self, name): print('delattr', name)
def __enter__(self): print('enter'); return self
def __exit__(self, kind, value, traceback): print('exit', kind and kind.__name__); return <bool>
def __divmod__(self, other): return (1, 2)
def __missing__(self, key): return key
def __bytes__(self): return <bytes>
def m(self, x=<any>): return ('m', self.a, x)
def m(self): return super().m()
def m(self, *args): return args
def __init_subclass__(cls, **kwargs): print('subclass', cls.__name__)
def __set_name__(self, owner, name): print('set_name', name)
"""

DECORATED = [
    "@property\ndef p(self): return ('p', self.a)",
    "@staticmethod\ndef s(x=<int>): return ('s', x)",
    "@classmethod\ndef c(cls, x=<any>): return (cls.__name__, x)",
    "@property\ndef p(self): return self.a\n@p.setter\ndef p(self, value): self.a = value",
    "@property\ndef p(self): return self.a\n@p.deleter\ndef p(self): print('deleted')",
    "@functools.cached_property\ndef p(self): print('once'); return self.a",
    "@functools.lru_cache(maxsize=None)\ndef m(self, x=1): return x",
    "K1 = <int>\ndef k(self): return self.K1",
    "a = <int>",
    "__slots__ = ('a', 'b')",
    "__match_args__ = ('a', 'b')",
]

USES = [
    "show({o} + <any>)",
    "show(<any> + {o})",
    "show({o} - <any>)",
    "show(<any> - {o})",
    "show({o} * <any>)",
    "show({o} / 2)",
    "show({o} // 2)",
    "show({o} % 2)",
    "show({o} ** 2)",
    "show(pow({o}, 2, 3))",
    "show({o} << 1)",
    "show({o} & 1)",
    "show(1 | {o})",
    "show({o} @ {o})",
    "show(-{o})",
    "show(+{o})",
    "show(~{o})",
    "show(abs({o}))",
    "show({o} == <any>)",
    "show({o} == {o})",
    "show({o} != {o})",
    "show({o} < {o})",
    "show({o} < <any>)",
    "show({o} > {o})",
    "show({o} >= {o})",
    "show({o} <= <int>)",
    "show({{{o}: 1}}[{o}])",
    "show(hash({o}) == hash({o}))",
    "show(bool({o}))",
    "show(not {o})",
    "show(len({o}))",
    "show({o}[<any>])",
    "show({o}[<slice>])",
    "{o}[<any>] = <any>",
    "del {o}[<int>]",
    "show(<any> in {o})",
    "show(list({o}))",
    "for x in {o}: show(x)",
    "show(next({o}))",
    "show(list(reversed({o})))",
    "show({o}(1, *<ints>, k=<any>))",
    "show(str({o}))",
    "print({o})",
    "show(f'{{{o}}}')",
    "show(f'{{{o}!r:>20}}')",
    "show(format({o}, 'spec'))",
    "show('%s %r' % ({o}, {o}))",
    "show('{{:>5}}'.format({o}))",
    "show(int({o}))",
    "show(float({o}))",
    "show([1, 2, 3][{o}])",
    "show(range({o}))",
    "show(round({o}))",
    "show(round({o}, 2))",
    "show({o}.a)",
    "show({o}.nope)",
    "{o}.a = <any>",
    "{o}.b = <any>",
    "del {o}.a",
    "del {o}.zz",
    "show({o}.p)",
    "{o}.p = <any>",
    "del {o}.p",
    "show({o}.s(<any>))",
    "show({o}.c())",
    "show({c}.c(<int>))",
    "show({c}.s())",
    "show({o}.m())",
    "show({o}.m(<int>))",
    "show({c}.m({o}))",
    "show({c}.m())",
    "with {o} as w: show(1 / <small>)",
    "with {o}: raise ValueError('in')",
    "{o} += <int>\nshow(type({o}).__name__)",
    "show(isinstance({o}, {c}))",
    "show([k.__name__ for k in {c}.__mro__])",
    "show({c}.__name__)",
    "show({c}(<any>, <any>, <any>))",
    "show({c}())",
    "show(hasattr({o}, 'p'))",
    "show(getattr({o}, 'zz', <any>))",
    "show(sorted([{o}, {o}]))",
    "show(max({o}, {o}))",
    "a, b = {o}",
    "show([*{o}])",
    "show(sum({o}))",
    "show(dict({o}))",
    "show(set({o}))",
    "show(tuple({o}))",
    "show(divmod({o}, 2))",
    "show(bytes({o}))",
    "show(iter({o}) is {o})",
    "show(callable({o}))",
    "show('x' * {o})",
    "show(sorted(vars({o})))",
    "show({o}.__class__.__name__)",
    "show(super({c}, {o}).__repr__()[:0])",
    "show({o} is {o})",
    "show(any({o}))",
    "show(enumerate({o}).__next__())",
    "show({o}.__dict__)",
    "show(hex({o}))",
    "show({c}.nope)",
    "{c}.z = 1\nshow({o}.z)",
    "match {o}:\n    case {c}(a=x): show(x)\n    case _: print('no')",
    "match {o}:\n    case {c}(x, y): show((x, y))\n    case {c}(x): show(x)",
    "show(math.floor({o}))",
    "show(json.dumps({o}))",
    "show(int.__add__({o}, 1))",
    "show({c}.p)",
    "show({c} == {c})",
    "show(chr({o}))",
    "show(str.upper({o}))",
]

PARAMETERS = [
    ("a, b", 2),
    ("a, b=<any>", 2),
    ("a, /, b", 2),
    ("a, /, b=<int>, *, c=<any>", 3),
    ("*args", 1),
    ("**kwargs", 1),
    ("a, *args, **kwargs", 3),
    ("a, b=<any>, *args, c, d=<any>, **kwargs", 6),
    ("*, c", 1),
    ("*, c=<int>, d", 2),
    ("", 0),
    ("a", 1),
    ("a=<any>, b=<list>", 2),
    ("a, b, /", 2),
    ("a, /, **kwargs", 2),
    ("a, b, c, d", 4),
    ("a=<int>, /, b=<str>, *args", 3),
]

ARGUMENTS = [
    "",
    "<any>",
    "<any>, <any>",
    "<any>, <any>, <any>",
    "*<list>",
    "*<ints>, <any>",
    "a=<any>",
    "b=<any>",
    "c=<any>",
    "<any>, c=<any>",
    "<any>, b=<any>, d=<any>",
    "**<dict>",
    "**{'a': <any>}",
    "**{'b': 1, 'c': <any>}",
    "<any>, a=<any>",
    "a=1, **{'a': 2}",
    "<any>, **{'c': <any>}",
    "*<str>, c=<any>",
    "*<any>",
    "**<any>",
    "<any>, *<tuple>, **{'d': 1}",
    "zz=<any>",
    "<any>, self=1",
    "**{1: 2}",
    "1, 2, 3, 4, 5, 6",
    "a=1, b=2",
    "a=1, b=2, c=3",
    "a=1, b=2, c=3, d=4",
    "c=1, d=2",
    "b=1, c=2",
]
