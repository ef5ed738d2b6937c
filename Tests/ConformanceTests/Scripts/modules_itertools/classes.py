# The names of itertools are classes: what they give is an instance of them.
import itertools

made = [
    itertools.count(), itertools.cycle([1]), itertools.repeat(1), itertools.accumulate([1]), itertools.chain([1]),
    itertools.chain.from_iterable([[1]]), itertools.compress([1], [1]), itertools.dropwhile(bool, [0]),
    itertools.filterfalse(bool, [0]), itertools.groupby([1]), itertools.islice([1], 1), itertools.pairwise([1, 2]),
    itertools.starmap(max, [(1, 2)]), itertools.takewhile(bool, [1]), itertools.zip_longest([1]),
    itertools.product([1]), itertools.permutations([1]), itertools.combinations([1], 1),
    itertools.combinations_with_replacement([1], 1),
]  # fmt: skip
for iterator in made:
    kind = type(iterator)
    own = getattr(itertools, kind.__name__)
    print(kind, kind is own, isinstance(iterator, own), iter(iterator) is iterator, hasattr(kind, "__next__"))
    print(len(next(iterator)) if own is itertools.groupby else next(iterator))

print(itertools.chain.__name__, itertools.chain.__module__, itertools.count, callable(itertools.islice))
print(isinstance(itertools.count(), (list, itertools.count)), isinstance(iter([]), itertools.chain))


def flattened(parts):
    if isinstance(parts, itertools.chain):
        return "chained: " + ",".join(parts)
    return "plain: " + ",".join(parts)


print(flattened(itertools.chain("ab", "c")), flattened("abc"))
for wrong in (
    lambda: itertools.islice(), lambda: itertools.chain(1), lambda: itertools.chain.from_iterable(),
    lambda: itertools.chain.from_iterable(5), lambda: itertools.count("a"), lambda: itertools.cycle(),
    lambda: itertools.count().missing, lambda: itertools.chain() + 1, lambda: len(itertools.repeat("a")),
    lambda: itertools.product([1], repeat=-1), lambda: itertools.starmap(max), lambda: itertools.repeat(),
):  # fmt: skip
    try:
        print(list(wrong()))
    except Exception as e:
        print(type(e).__name__, e)
