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
