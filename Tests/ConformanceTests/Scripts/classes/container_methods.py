# `__len__`, `__getitem__`, `__setitem__`, `__delitem__`, `__contains__`, `__bool__`, `__reversed__`, `__missing__`.
class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(str(key), key)

    def __setitem__(self, key, value):
        self.cells[str(key)] = value

    def __delitem__(self, key):
        del self.cells[str(key)]

    def __len__(self):
        return len(self.cells)


g = Grid()
g[1, 2] = "a"
g["k"] = "b"
print(g[1, 2], g["k"], g[1:2], g[::2, ...], g[:], g[1:2, 3], g[()], g[-1], len(g), bool(g), bool(Grid()))
del g["k"]
try:
    del g["k"]
except KeyError as e:
    print("KeyError", e)
g[0] = 1
g[0] += 5
print(g[0], g[None], g[True])
