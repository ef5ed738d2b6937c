# Sequences raise where numbers leave it to the other operand.
def a(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ('a', b'a', [1], (1,), bytearray(b'a')):
    for x in (1, 'b', None, 2.5, [2], (2,), b'c', {}, True, 10**30, -1):
        a(lambda: s.__add__(x)); a(lambda: s.__mul__(x)); a(lambda: s.__rmul__(x))
        a(lambda: s.__contains__(x)); a(lambda: s.__getitem__(x)); a(lambda: s.__eq__(x)); a(lambda: s.__lt__(x))
        if hasattr(s, '__iadd__'): a(lambda: s[:].__iadd__(x)); a(lambda: s[:].__imul__(x))
for n in (5, True, 2.5, 10**30):
    for x in (1, 'b', None, 2.5, 10**30, False, 0):
        for m in ('add','sub','mul','truediv','floordiv','mod','pow','lshift','and','or','radd','rsub','rmul','rpow','eq','lt','divmod','rdivmod'):
            f = getattr(n, f'__{m}__', None)
            if f and not (m in ('pow','rpow','lshift') and (n == 10**30 or x == 10**30)): a(lambda: f(x))
