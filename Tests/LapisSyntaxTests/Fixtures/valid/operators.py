a + b - c * d / e // f % g @ h
a ** b ** -c
-a ** b
-(+(~a))
not a
not not a
a << b >> c & d | e ^ f
a < b <= c == d != e >= f > g
a in b, a not in b, a is b, a is not b
a and b or c and not d
a if b else c if d else e
(a + b) * (c)
((a))
((a)).b((c))[(d)]
(a) + (b)
a.b.c(d).e[f](g)[h]
lambda: 0
lambda x, *y, z=1, **k: x
lambda x, /, y=2, *, z: (x, y)
lambda *a: lambda **b: a
x = yield_ = 1
(y := 5)
f(y := 5, z)
[y := 1, y ** 2]
x[y := 0]
if (n := len(a)) > 10: pass
while chunk := read(): pass
a @ b
a @= b
- 1
1 .real
1..real
a if b else lambda: c
a or b if c else d
not a in b
not a == b
a, b = b, a
a, = b
a, *b = c
*a, b = c
[a, *b] = c
(a, (b, c)), d = e
a = b = c, d
x = *a, b
x: int
x: int = 5
x.y: int = 5
x[0]: int = 5
(x): int = 5
a += 1; b -= 1; c *= 1; d /= 1; e //= 1; f %= 1; g **= 1; h <<= 1; i >>= 1; j &= 1; k |= 1; l ^= 1
x.y += a, b
x[0] -= yield_
