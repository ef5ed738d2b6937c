def scope():
    k = 3
    return list(k * i for i in range(3))


print(scope())
gens = [(lambda: i for _ in [0]) for i in range(3)]
print([next(x)() for x in gens])
print(tuple(x for x in () if x), set(x % 2 for x in range(5)))
total = 0
print(list(total := total + v for v in [1, 2, 3]), total)
it = iter([1, 2, 3, 4])
print(list(zip(it, it)))
evens = (x for x in range(10) if x % 2 == 0)
squares = (x * x for x in evens)
print(next(squares), next(squares), list(squares), next(squares, None))


def gen_name():
    yield


print(gen_name().__name__, (x for x in []).__name__, iter(gen_name()).__class__.__name__)
