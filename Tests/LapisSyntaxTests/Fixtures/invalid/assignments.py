f() = 1
# ---
1 = x
# ---
"a" = 1
# ---
x + 1 = 2
# ---
None = 1
# ---
True = 1
# ---
(a, f()) = 1
# ---
a, 1 = 2
# ---
[a, None] = 1
# ---
x = f() = 1
# ---
f() = x = 1
# ---
a and b = 1
# ---
not a = 1
# ---
a < b = 1
# ---
(a if b else c) = 1
# ---
a if b else c = 1
# ---
(x for x in y) = 1
# ---
[x for x in y] = 1
# ---
{x for x in y} = 1
# ---
{x: 1 for x in y} = 1
# ---
{} = 1
# ---
{1, 2} = 1
# ---
f"{x}" = 1
# ---
... = 1
# ---
lambda: 1 = 2
# ---
(yield) = 1
# ---
*a = 1
# ---
*a, *b = 1
# ---
f() += 1
# ---
a, b += 1
# ---
(a, b) += 1
# ---
1 += 1
# ---
None += 1
# ---
[a] += 1
# ---
x: int: 3
# ---
a, b: int
# ---
(a, b): int
# ---
[a, b]: int
# ---
f(): int
# ---
x := 1
# ---
(x.y := 1)
# ---
(x[0] := 1)
# ---
(f() := 1)
# ---
(x = 1)
# ---
[x = 1]
# ---
if x = 1:
    pass
# ---
while x = 1:
    pass
# ---
if f() = 1:
    pass
# ---
if x.y = 1:
    pass
# ---
if x[0] = 1: pass
# ---
del f()
# ---
del 1
# ---
del (a, b + 1)
# ---
del a, f()
# ---
del *a
# ---
for f() in x: pass
# ---
for 1 in x: pass
# ---
for a, 1 in x: pass
# ---
[x for f() in y]
# ---
with a as f(): pass
# ---
with a as 1: pass
# ---
import a as b.c
# ---
x = *a
# ---
*a
# ---
print(*a for a in b)
# ---
return *a
# ---
(*a)
# ---
[*a for a in b]
# ---
x = yield = 1
# ---
a = b := 1
# ---
x++
# ---
x = = 1
# ---
x =
# ---
x +
