extension Scripts {
  /// `operator`, in the language itself.
  static let `operator` = #"""
"""The operators as functions."""

from builtins import abs as _abs


def lt(a, b): return a < b
def le(a, b): return a <= b
def eq(a, b): return a == b
def ne(a, b): return a != b
def ge(a, b): return a >= b
def gt(a, b): return a > b
def not_(a): return not a
def truth(a): return True if a else False
def is_(a, b): return a is b
def is_not(a, b): return a is not b
def abs(a): return _abs(a)
def add(a, b): return a + b
def and_(a, b): return a & b
def floordiv(a, b): return a // b
def inv(a): return ~a
def lshift(a, b): return a << b
def mod(a, b): return a % b
def mul(a, b): return a * b
def matmul(a, b): return a @ b
def neg(a): return -a
def or_(a, b): return a | b
def pos(a): return +a
def pow(a, b): return a ** b
def rshift(a, b): return a >> b
def sub(a, b): return a - b
def truediv(a, b): return a / b
def xor(a, b): return a ^ b
def concat(a, b): return a + b
def contains(a, b): return b in a
def getitem(a, b): return a[b]
def index(a): return range(a).stop


def countOf(a, b):
    count = 0
    for item in a:
        if item is b or item == b:
            count += 1
    return count


def delitem(a, b):
    del a[b]


def setitem(a, b, c):
    a[b] = c


def indexOf(a, b):
    for i, item in enumerate(a):
        if item is b or item == b:
            return i
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0):
    try:
        return len(obj)
    except TypeError:
        return default


def iadd(a, b):
    a += b
    return a


def isub(a, b):
    a -= b
    return a


def imul(a, b):
    a *= b
    return a


invert = inv


def itemgetter(item, /, *items):
    """A function that takes an item, or several as a tuple."""
    if not items:
        def get(obj):
            return obj[item]
        return get
    all_items = (item,) + items

    def get_all(obj):
        return tuple([obj[i] for i in all_items])
    return get_all


def attrgetter(attr, /, *attrs):
    """A function that takes an attribute (dots go deeper), or several as a tuple."""
    def resolve(obj, path):
        for name in path.split('.'):
            obj = getattr(obj, name)
        return obj
    if not attrs:
        def get(obj):
            return resolve(obj, attr)
        return get
    all_attrs = (attr,) + attrs

    def get_all(obj):
        return tuple([resolve(obj, path) for path in all_attrs])
    return get_all


def methodcaller(name, /, *args, **kwargs):
    """A function that calls a method."""
    def call(obj):
        return getattr(obj, name)(*args, **kwargs)
    return call
"""#
}
