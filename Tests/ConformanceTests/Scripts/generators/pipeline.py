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


def window(seq, n=2):
    it = iter(seq)
    cur = tuple(itertools.islice(it, n))
    if len(cur) == n:
        yield cur
    for x in it:
        cur = cur[1:] + (x,)
        yield cur


print(list(window("abcd")), list(window([1], 2)))


def countdown(n):
    while n > 0:
        yield n
        n -= 1
    else:
        yield "liftoff"


print(*countdown(3))


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))


def permutations(items):
    if len(items) <= 1:
        yield items
        return
    for i, x in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [x] + rest


print(["".join(p) for p in permutations(list("abc"))])


def grep(word):
    while True:
        line = yield
        if word in line:
            print("match:", line)


g = grep("py")
next(g)
for l in ["python", "java", "pypy"]:
    g.send(l)
g.close()
