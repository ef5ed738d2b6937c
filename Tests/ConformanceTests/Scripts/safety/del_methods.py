class Noisy:
    def __init__(self, name, *held):
        self.name = name
        self.held = held

    def __del__(self):
        print("bye", self.name)


a = Noisy("a")
a = Noisy("second a")
del a
b = c = Noisy("shared")
del b
print("still there")
c = None
outer = Noisy("outer", Noisy("inner"))
del outer
items = [Noisy("first"), Noisy("second")]
items[0] = None
print(len(items))
items.clear()
table = {"key": Noisy("value"), Noisy("as a key"): 1}
table["key"] = 2
table.popitem()
table = {}
