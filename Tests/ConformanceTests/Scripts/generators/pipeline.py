import itertools


def read(lines):
    for number, line in enumerate(lines, 1):
        yield number, line.rstrip()


def keep(rows, word):
    return ((n, l) for n, l in rows if word in l)


def parse(rows):
    for n, l in rows:
        key, _, value = l.partition("=")
        yield {"line": n, "key": key.strip(), "value": value.strip()}


text = ["a = 1\n", "# comment\n", "b=2 \n", "\n", "c = x = y\n"]
for row in parse(keep(read(text), "=")):
    print(row)


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print(list(itertools.islice(fibonacci(), 12)))
print(list(itertools.takewhile(lambda v: v < 50, fibonacci()))[-1])


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


print([p for p, _ in zip(primes(), range(10))])


def chunks(it, n):
    it = iter(it)
    while batch := list(itertools.islice(it, n)):
        yield batch


print(list(chunks(range(7), 3)))
