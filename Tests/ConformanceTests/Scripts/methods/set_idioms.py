def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


primes, odds = {2, 3, 5, 7}, {1, 3, 5, 7, 9}
print(primes & odds, primes | odds, primes - odds, primes ^ odds, primes <= odds, {3} < primes, primes.isdisjoint({4}), len(primes | odds), sorted(primes), 4 in primes)
seen, repeated = set(), []
for x in [1, 2, 1, 3, 2]:
    if x in seen:
        repeated.append(x)
    seen.add(x)
print(repeated, seen, set("mississippi") == {"m", "i", "s", "p"}, len(set([1, 1.0, True])), {x % 3 for x in range(10)}, sorted({len(w) for w in ("a", "bb", "cc")}), set() == {*()}, set(range(3)) == {0, 1, 2})
vowels = frozenset("aeiou")
print(sum(c in vowels for c in "education"), vowels & set("hello") == {"e", "o"}, {vowels: 1}[frozenset("uoiea")], isinstance(vowels, set), vowels == set("aeiou"))
a = {1, 2, 3}
b = a
b |= {4}
c = a | {5}
print(a, b is a, c is a, a.pop() in (1, 2, 3, 4), len(a), a.discard(100), a >= {4}, not set(), any(set()), list({7}), [*{8}], min({3, 1}), sum({1, 2}))
for f in [lambda: {1, [2]}, lambda: {1} + {2}, lambda: {1}[0], lambda: set([[1]]), lambda: {1, 2} < 3, lambda: {1}.remove(2), lambda: frozenset().add(1), lambda: {{1}}, lambda: {1}.index(1)]:
    attempt(f)
