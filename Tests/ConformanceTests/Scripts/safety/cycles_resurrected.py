# Finalizers in cycles: each runs once, also where an object is stored again.
import gc

saved = []


class Phoenix:
    def __init__(self, name, partner=None):
        self.name = name
        self.partner = partner or self

    def __del__(self):
        print("del", self.name)
        saved.append(self)


a = Phoenix("a")
del a
gc.collect()
print(len(saved), saved[0].name, saved[0].partner is saved[0])
saved.clear()
print(gc.collect() > 0, len(saved))

b = Phoenix("b")
b.partner = Phoenix("c", b)
del b
gc.collect()
print(sorted(p.name for p in saved), saved[0].partner.partner is saved[0])
saved.clear()
gc.collect()
print(len(saved))


class Late:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("late", self.name)
        if self.name < 3:
            Late(self.name + 1)


Late(1)
for _ in range(4):
    print(gc.collect() > 0)
