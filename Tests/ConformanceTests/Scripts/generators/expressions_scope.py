# The first iterable is evaluated at once, the rest when asked.
def note(x):
    print("note", x)
    return x


g = (note(i) for i in note([1, 2]))
print("made")
print(list(g))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (x for _ in [1] for x in 5)
try:
    next(g)
except TypeError as e:
    print(e)
n = 1
g = (n * i for i in range(3))
n = 10
print(list(g))
src = [1, 2]
g = (i for i in src)
src.append(3)
print(list(g))
src = [1, 2]
g = (i for i in src)
src = [9]
print(list(g))
print(sum(i * i for i in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]))
print(sorted((c for c in "hello"), reverse=True))
print(",".join(str(i) for i in range(3)))
print(dict((k, v) for k, v in zip("ab", (1, 2))))
print(any(print("tested", i) or i > 1 for i in range(5)))
print(all(i < 2 for i in range(5)))
g = (i for i in range(3))
print(2 in g, list(g))
print(list((i, j) for i in range(3) for j in range(i)))
