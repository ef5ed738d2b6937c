if (n := len("hello")) > 3:
    print("long", n)
data = [1, 2, 3, 4]
while (item := data.pop() if data else None) is not None:
    print(item, end=" ")
print(item)
print((y := 5), y, (z := y * 2) + 1, z)
print([(v, w) for v in range(5) if (w := v * v) > 3], w)
print(x := 10, x)
a = [b := 1, b + 1, (b := b + 5)]
print(a, b)
d = {"k": (val := 3), (key := "q"): val}
print(d, key, val)
f = lambda t: (u := t + 1) and u * 2
print(f(4))


def g(a=(default := 9)):
    return a


print(g(), default)
print(any((hit := i) > 2 for i in range(6)), hit)


def h():
    total = 0
    out = [total := total + i for i in range(5)]
    return out, total


print(h())


def outer():
    def inner():
        nonlocal count
        return (count := count + 1)
    count = 0
    inner()
    inner()
    return count


print(outer())
import re
text = "id=42;name=bob"
if (m := re.search(r"id=(\d+)", text)) and (num := int(m.group(1))) > 40:
    print(m.group(), num)
elif m2 := re.search("name", text):
    print("no")
lines = iter(["a", "b", "", "c"])
while line := next(lines):
    print(line)
print(f"{(w := 3)} {w + 1}")
xs = [1, 2, 3]
print(xs[(i := 1)], xs[i := 0], i)
assert (ok := True)
print(ok)
(p := 5)
print(p)
q = (r := 3, 4)
print(q, r)
s = [t := 1, 2], (u := 2)
print(s, t, u)
print((lambda: (inner_only := 1))(), "inner_only" in globals())


class K:
    a = (b := 2)


print(K.a, K.b)


def global_walrus():
    global made
    return (made := "g")


print(global_walrus(), made)
print({(e := c) for c in "a"}, e, not (nn := 0), nn)
match (subject := [1, 2]):
    case [aa, bb] if (cc := aa + bb) > 2:
        print(subject, cc)
