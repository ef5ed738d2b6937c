# In-place operators: lists change in place, tuples are replaced.
x = y = [1]
x += [2]
print(x, y, x is y)
x = x + [3]
print(x, y)
t = u = (1,)
t += (2,)
print(t, u)
n = 7
n += 1; n -= 2; n *= 5; n //= 4; n **= 3; n %= 100
print(n)
n <<= 4; n >>= 1; n |= 1; n &= 0xFF; n ^= 0b11
print(n)
f = 9
f /= 2
print(f)
s = "ab"
s *= 3
s += "!"
print(s)
x *= 2
print(x)
x += "cd"
print(x)
x += (i for i in range(2))
print(x)
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d)
st = {1, 2, 3}
st &= {2, 3, 4}
st |= {9}
st -= {3}
st ^= {2, 5}
print(sorted(st))
m = [[0] * 2 for _ in range(2)]
m[0][1] += 5
m[1][0] -= 1
print(m)
t = ([1], 2)
try:
    t[0] += [9]
except TypeError as e:
    print("TypeError:", e, t)


class Vec:
    def __init__(self, *v):
        self.v = list(v)

    def __iadd__(self, o):
        self.v = [a + b for a, b in zip(self.v, o.v)]
        return self

    def __add__(self, o):
        return Vec(*self.v, *o.v)

    def __mul__(self, k):
        return Vec(*[a * k for a in self.v])


a = b = Vec(1, 2)
a += Vec(10, 20)
print(a.v, b.v, a is b)
a *= 2
print(a.v, b.v, a is b)
for stmt in ("n += 'a'", "s -= 1", "x += 5", "d += {}"):
    try:
        if stmt[0] == "n":
            n += "a"
        elif stmt[0] == "s":
            s -= 1
        elif stmt[0] == "x":
            x += 5
        else:
            d += {}
    except TypeError as e:
        print(stmt, "->", e)
try:
    undefined_thing += 1
except NameError as e:
    print(e)
