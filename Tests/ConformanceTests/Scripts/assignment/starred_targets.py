# Starred targets take what the others leave, always as a list.
first, *rest = [10, 20, 30, 40]
print(first, rest)
*init, last = (1, 2, 3)
print(init, last)
a, *b, c = "hello"
print(a, b, c)
a, *b, c = 1, 2
print(a, b, c)
*all_of_it, = range(4)
print(all_of_it)
[x, *y] = {7: "a", 8: "b"}
print(x, y)
(head, *tail), other = [1, 2, 3], "z"
print(head, tail, other)
(a, (b, *c)), *d = [(1, (2, 3, 4)), 5, 6]
print(a, b, c, d)
for n, *scores in [("ann", 1, 2), ("bob",), ("cy", 3)]:
    print(n, scores, sum(scores))
print([m for _, *m in [(1, 2, 3), (4, 5)]])
record = ("ACME", 50, 123.45, (12, 18, 2012))
name, *_, (*_, year) = record
print(name, year)


class Box:
    pass


box = Box()
items = [0, 0, 0]
box.first, *box.rest = 1, 2, 3
items[0], *items[1:] = 9, 8, 7, 6
print(box.first, box.rest, items)
*d["k"], = (1, 2) if (d := {}) is not None else ()
print(d)
head, *tail = (i * i for i in range(5))
print(head, tail)
