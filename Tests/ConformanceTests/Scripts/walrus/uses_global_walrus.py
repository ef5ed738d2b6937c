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
