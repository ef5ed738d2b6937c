def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class D(dict):
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __getitem__(self, k): return super().__getitem__(k) + 1
    def __contains__(self, k): return super().__contains__(k)
    def __delitem__(self, k): super().__delitem__(k)
    def __len__(self): return super().__len__() + 100
    def __iter__(self): return super().__iter__()
class L(list):
    def append(self, x): super().append(x + 1)
    def __getitem__(self, i): return super().__getitem__(i)
    def __init__(self, *a): super().__init__(*a)
class S(str):
    def __new__(cls, x): return super().__new__(cls, x.upper())
class I(int):
    def __add__(self, o): return I(super().__add__(o))
d = D(a=1); d['b'] = 2; t(lambda: d['b']); t(lambda: 'a' in d); t(lambda: len(d)); t(lambda: list(d)); t(lambda: d)
del d['a']; t(lambda: d)
l = L([1,2]); l.append(5); t(lambda: l); t(lambda: l[0]); t(lambda: l[-1:])
t(lambda: S('ab')); t(lambda: I(3) + 4); t(lambda: [].__len__()); t(lambda: 'ab'.__len__()); t(lambda: {}.__contains__(1)); t(lambda: (1,2).__getitem__(0)); t(lambda: (3).__add__(4)); t(lambda: 'a'.__eq__('a')); t(lambda: [1].__iter__()) if False else None
t(lambda: list.__len__([1,2])); t(lambda: dict.get({1:2}, 1)); t(lambda: str.upper('a')); t(lambda: int.__add__(1,2)); t(lambda: (5).__lt__(6)); t(lambda: (1.5).__floor__()); t(lambda: 'x'.__add__('y')); t(lambda: 'x'.__mul__(3)); t(lambda: [1].__add__([2])); t(lambda: (2).__pow__(3)); t(lambda: {1}.__or__({2})); t(lambda: {'a':1}.__getitem__('a')); t(lambda: 'abc'.__contains__('b')); t(lambda: (7).__mod__(4)); t(lambda: (7).__bool__()); t(lambda: (7).__float__()); t(lambda: (7.5).__int__()); t(lambda: 'a'.__hash__() == hash('a')); t(lambda: [3].__reversed__().__next__()); t(lambda: 'a'.__str__()); t(lambda: 'a'.__repr__()); t(lambda: 'a' .__lt__('b')); t(lambda: (7).__rsub__(10)); t(lambda: (1).__eq__('a')); t(lambda: (1).__add__('a')); t(lambda: (-5).__abs__()); t(lambda:(5).__neg__()); t(lambda: (5).__round__()); t(lambda: (5).__index__()); t(lambda: (5).__divmod__(3)); t(lambda: [1,2].__imul__(2)); t(lambda: 'x'.__ne__('y'))
l2=[1,2]; l2.__setitem__(0, 9); l2.__delitem__(1); t(lambda: l2)
