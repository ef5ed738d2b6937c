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
