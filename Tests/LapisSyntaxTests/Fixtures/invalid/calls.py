f(a=1, b)
# ---
f(**a, b)
# ---
f(**a, *b)
# ---
f(a=1, a=2)
# ---
f(a.b=1)
# ---
f(1=2)
# ---
f(True=1)
# ---
f(None=1)
# ---
f(a+b=1)
# ---
f(x for x in y, 1)
# ---
f(1, x for x in y)
# ---
f(x for x in y, z for z in w)
# ---
f(a=x for x in y)
# ---
f(a=)
# ---
f(a=, b=1)
# ---
f(a=1 for a in b)
# ---
f(x, y for x, y in z)
# ---
[x, y for x, y in z]
# ---
{x, y for x, y in z}
# ---
(x, y for x, y in z)
# ---
f(a := 1, b=2, c)
# ---
f(a.b := 1)
# ---
class A(x for x in y): pass
# ---
f(**)
# ---
f(*)
# ---
f("a"=1)
# ---
f(a, b=1, *c, d)
# ---
f(a=1, *b, **c, d=2, e)
