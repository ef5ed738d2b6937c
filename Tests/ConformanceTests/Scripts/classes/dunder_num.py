class Num:
    def __init__(self, v):
        self.v = v

    def __sub__(self, o):
        return f"sub {o}"

    def __rsub__(self, o):
        return f"rsub {o}"

    def __truediv__(self, o):
        return "div"

    def __floordiv__(self, o):
        return "floordiv"

    def __mod__(self, o):
        return "mod"

    def __pow__(self, o):
        return "pow"

    def __rpow__(self, o):
        return "rpow"

    def __and__(self, o):
        return "and"

    def __or__(self, o):
        return "or"

    def __xor__(self, o):
        return "xor"

    def __lshift__(self, o):
        return "lshift"

    def __rshift__(self, o):
        return "rshift"

    def __invert__(self):
        return "invert"

    def __pos__(self):
        return "pos"

    def __divmod__(self, o):
        return "divmod"

    def __ge__(self, o):
        return True

    def __le__(self, o):
        return False


n = Num(1)
print(n - 1, 1 - n, n / 1, n // 1, n % 1, n ** 1, 2 ** n, n & 1, n | 1, n ^ 1, n << 1, n >> 1, ~n, +n, divmod(n, 1), n >= 1, n <= 1, 5 <= n)
