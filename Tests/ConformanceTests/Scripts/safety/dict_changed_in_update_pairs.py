class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        target.clear()
        return key * 2


target = {"old": 1}
target.update(Mapping())
print(target)
target = {"old": 1}
print({**target, **Mapping()}, target)


def pairs():
    for n in range(3):
        target.clear()
        yield n, n


target = {"old": 1}
target.update(pairs())
print(target)
