# In-place operators: the own method, the fallback, and what is stored.
class Log:
    def __init__(self, items=()):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __add__(self, other):
        return Log(self.items + ["copied", other])

    def __sub__(self, other):
        return Log(x for x in self.items if x != other)

    def __imul__(self, n):
        return "replaced by text"

    def __itruediv__(self, other):
        return NotImplemented

    def __truediv__(self, other):
        return f"div {other}"

    def __repr__(self):
        return f"Log{self.items}"


a = b = Log()
a += 1
a += 2
print(a, a is b)
a = a + 3
print(a, b, a is b)
a -= 1
print(a, b)
b *= 3
print(b)
c = Log()
c /= 5
print(c)


class Holder:
    def __init__(self):
        self.log = Log()
        self.n = 5
        self.d = {"k": [1]}


h = Holder()
h.log += "x"
h.n **= 2
h.n //= 3
h.d["k"] += [2]
h.d["k"] *= 2
print(h.log, h.n, h.d)
t = ([1], 2)
try:
    t[0] += [3]
except TypeError as e:
    print(e, t)
try:
    t += 5
except TypeError as e:
    print(e)
for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="):
    pass
x = object()
for action in ("add", "sub"):
    try:
        if action == "add":
            x += 1
        else:
            x -= 1
    except TypeError as e:
        print(str(e))
s = {1, 2, 3}
keep = s
s |= {4}
s &= {1, 2, 4}
s ^= {2, 5}
s -= {1}
print(sorted(s), keep is s)
n = 10
n <<= 2; n >>= 1; n |= 3; n &= 0b110; n ^= 1
print(n)
l = m = [1]
l += (2, 3)
l += "ab"
l *= 2
print(m, l is m)
try:
    l += 5
except TypeError as e:
    print(e)
u = w = (1,)
u += (2,)
print(u, w)


class MatMul:
    def __imatmul__(self, o):
        return f"imatmul {o}"

    def __rmatmul__(self, o):
        return f"rmatmul {o}"

    def __ilshift__(self, o):
        return f"ilshift {o}"

    def __ipow__(self, o):
        return f"ipow {o}"

    def __ifloordiv__(self, o):
        return f"ifloordiv {o}"


for f in range(4):
    q = MatMul()
    if f == 0:
        q @= 1
    elif f == 1:
        q <<= 2
    elif f == 2:
        q **= 3
    else:
        q //= 4
    print(q)
z = 3
z @= MatMul()
print(z)
