# In-place operators: the own method, the fallback, and what is stored.
class Log:
    def __init__(self, items=()):
        self.items = list(items)

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __add__(self, other):
        return Log(self.items + ["copied", other])

    def __sub__(self, other):
        return Log(x for x in self.items if x != other)

    def __imul__(self, n):
        return "replaced by text"

    def __itruediv__(self, other):
        return NotImplemented

    def __truediv__(self, other):
        return f"div {other}"

    def __repr__(self):
        return f"Log{self.items}"


a = b = Log()
a += 1
a += 2
print(a, a is b)
a = a + 3
print(a, b, a is b)
a -= 1
print(a, b)
b *= 3
print(b)
c = Log()
c /= 5
print(c)


class Holder:
    def __init__(self):
        self.log = Log()
        self.n = 5
        self.d = {"k": [1]}


h = Holder()
h.log += "x"
h.n **= 2
h.n //= 3
h.d["k"] += [2]
h.d["k"] *= 2
print(h.log, h.n, h.d)
