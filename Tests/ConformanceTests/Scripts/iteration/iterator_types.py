def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# The names of the iterators' types, and which builtins are types.
def gen():
    yield 1


things = [iter([]), iter(()), iter(""), iter("é"), iter(b""), iter(bytearray()), iter({}), iter({}.keys()), iter({}.values()), iter({}.items()), iter(set()), iter(frozenset()), iter(range(1)), zip(), map(len, []), filter(None, []), enumerate([]), reversed([]), reversed(()), reversed(""), reversed(range(3)), reversed({}), reversed({}.values()), reversed({}.items()), gen(), (x for x in []), iter(int, 1)]
print([type(t).__name__ for t in things])
print([t is iter(t) for t in things].count(True), len(things))
print(zip, map, filter, enumerate, reversed, range, type(zip()) is zip, isinstance(map(len, []), map), type(iter([])), type(gen()))
print(type(zip), type(enumerate), isinstance(enumerate, type), isinstance(len, type), type(len), type(gen), type(lambda: 0), type(print), type([].append), type(gen().__next__), type(str.upper), type(int), type(None), type(...), type(NotImplemented))
print([hasattr(t, "__next__") for t in things].count(True), [hasattr(t, "__iter__") for t in things].count(True), hasattr([], "__next__"), hasattr("", "__iter__"), hasattr(5, "__iter__"))
it = iter([1, 2, 3])
print(it.__next__(), next(it), it.__length_hint__(), list(it), next(it, "end"), list(it))
attempt(lambda: next(it))
attempt(lambda: next([]))
attempt(lambda: next(5))
attempt(lambda: next())
attempt(lambda: next(it, 1, 2))
attempt(lambda: iter(5))
attempt(lambda: iter(None))
attempt(lambda: iter(len))
attempt(lambda: iter(5, 1))
attempt(lambda: iter())
attempt(lambda: len(iter([])))
attempt(lambda: iter([])[0])
attempt(lambda: zip(1))
attempt(lambda: zip([1], 2))
attempt(lambda: map(len))
attempt(lambda: map(len, 5))
attempt(lambda: list(map(5, [1])))
attempt(lambda: filter(None))
attempt(lambda: filter(None, 5))
attempt(lambda: enumerate())
attempt(lambda: enumerate(5))
attempt(lambda: enumerate([], "a"))
attempt(lambda: reversed(5))
attempt(lambda: reversed({1}))
attempt(lambda: reversed(iter([])))
attempt(lambda: reversed(x for x in []))
attempt(lambda: [x for x in 5])
attempt(lambda: list(zip([1], [2, 3], strict=True)))
attempt(lambda: list(zip([1, 2], [2], strict=True)))
attempt(lambda: list(zip([1, 2], [2, 3], [1], strict=True)))
attempt(lambda: list(zip([1], strict=True)))
attempt(lambda: zip([1], foo=True))
attempt(lambda: zip.__name__ + map.__name__ + enumerate.__doc__[:0])
