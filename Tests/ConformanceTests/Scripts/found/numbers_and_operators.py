# What operator methods of numbers leave to the other operand's class, and how wrong operands are called.
def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Plain:
    pass


class Power:
    def __pow__(self, other, modulus=None):
        return ('pow', other, modulus)


print((5).__add__(1.5), (5).__truediv__(2.5), (5).__lt__(1.5), (2.5).__add__(5), True.__mul__(2))
attempt(lambda: pow(Power(), 2, 3))
attempt(lambda: pow(Plain(), 2, 3))
attempt(lambda: pow(2, 'a', 3))
attempt(lambda: pow(2.0, 1, 3))
attempt(lambda: int.__add__('a', 1))
attempt(lambda: str.upper(1))
attempt(lambda: dict.__getitem__([], 1))
attempt(lambda: float(Plain()))
attempt(lambda: int(bytearray(b'x1')))
