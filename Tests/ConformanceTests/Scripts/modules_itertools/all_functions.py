from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([3, 1, 4], max)))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "cd"])), list(chain()))
print(list(combinations("abc", 2)), list(combinations([1], 2)), list(combinations_with_replacement("ab", 2)))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(islice(count(5), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(10, -2), 3)))
print(list(islice(cycle("ab"), 5)), list(cycle([])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print([(k, list(g)) for k, g in groupby("aabbca")], [(k, len(list(g))) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)])
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, 4)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, None, 3)))
print(list(pairwise([1, 2, 3, 4])), list(pairwise("a")), list(permutations("abc", 2)), list(permutations([])), len(list(permutations(range(4)))))
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
print(list(repeat("x", 3)), list(map(pow, [2, 3], repeat(2))), list(starmap(pow, [(2, 5), (3, 2)])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), [list(t) for t in tee("ab", 3)])
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest([1, 2], [3])), list(zip_longest()))
for call in (lambda: islice([1], -1), lambda: list(islice([1], 0, 1, 0)), lambda: combinations("ab", -1), lambda: chain(5).__next__(), lambda: list(product(5)),
             lambda: repeat(), lambda: accumulate(5), lambda: count("a"), lambda: groupby(5), lambda: islice([1]), lambda: permutations("ab", -1),
             lambda: permutations("ab", "x"), lambda: combinations("ab"), lambda: zip_longest([1], bad=1), lambda: starmap(pow), lambda: tee([], -1), lambda: list(starmap(pow, [1])), lambda: count(1, 2, 3), lambda: cycle(), lambda: pairwise(3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(repeat("x", 3), repeat(5), count(3), count(1, 2), count(2.5), count(0, 1))
print(type(chain()).__name__, type(count()).__name__, type(groupby([])).__name__, type(islice([], 1)).__name__, type(product()).__name__, chain)
for i, x in zip(count(1), "ab"):
    print(i, x, end=" ")
print(sum(1 for _ in permutations("abcd")), next(combinations("xyz", 3)), list(islice(repeat(7), 2)), next(cycle("q")))
groups = groupby([1, 1, 2])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(list(g1), list(g2))
it = iter([1, 2, 3, 4, 5])
print(list(islice(it, 2)), list(it), list(zip(*[iter("abcdef")] * 3)), list(repeat(1, -3)))
print(list(accumulate("abc")), list(accumulate([[1], [2]])), list(chain.from_iterable({"a": 1, "b": 2}.items())), dict(zip("ab", count())))
