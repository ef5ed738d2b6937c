import numpy as np

class Keeper:
    """Keeps what stands on the other side of an operator."""

    def __init__(self):
        self.kept = []

    def __add__(self, other):
        self.kept.append(other)
        return other + 1

    def __rmatmul__(self, other):
        self.kept.append(other)
        return other * 2

a = np.arange(40000.0)
keeper = Keeper()
x = keeper + (a * 2)
print(x[:3], keeper.kept[0][:3])
y = (a * 3 - 1) * 2 / (a + 1)
print(y[:3], y.sum(), a[:3])
t = a * 2
u = t + 1
print(t[:3], u[:3])
v = (t + a)[::2]
w = v * 2 - v
print(v[:3], w[:3])
b = a + a
c = b.reshape(200, 200) * (a * 1.0).reshape(200, 200)
print(b[:3], c[0, :3])
view = (a * 2)[1:]
print((view + 1)[:3], view[:3])
total = sum([a * 1, a * 2, a * 3])
print(total[:3], a[:3])
