def count(n):
    i = 0
    while i < n:
        yield i
        i += 1
    return "done"


def guarded():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")


g = guarded()
next(g)
g.close()


def chunks(xs, n):
    for i in range(0, len(xs), n):
        yield xs[i:i + n]


print(list(chunks([1, 2, 3, 4, 5], 2)))


def accumulate():
    total = 0
    while True:
        x = yield total
        if x is None:
            return total
        total += x


acc = accumulate()
next(acc)
for i in [1, 2, 3]:
    print(acc.send(i))
try:
    acc.send(None)
except StopIteration as s:
    print(s.value)
print(type(count(1)).__name__, iter(g) is g, next(iter([]), "default"))
