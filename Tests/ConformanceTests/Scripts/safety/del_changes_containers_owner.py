class Trap:
    def __init__(self, action):
        self.action = action

    def __del__(self):
        self.action()


xs = []
xs += [Trap(lambda: xs.append("late")), 1]
xs.clear()
print(xs)
a = Trap(lambda: pair.clear())
b = Trap(lambda: None)
pair = [1, 2]
a, b = pair
print(a, b, pair)
d = {}
d.update({n: Trap(d.clear) for n in range(4)})
d[2] = "new"
print(d)
d = {}
d.update({n: Trap(lambda: d.update({n: n for n in range(20, 40)})) for n in range(3)})
del d[1]
print(len(d))
s = set()
s |= {Trap(s.clear), 1, 2}
s.difference_update([1])
s.clear()
print(s)


class Owner:
    pass


o = Owner()
o.part = Trap(lambda: setattr(o, "other", 1))
o.part = None
print(o.other, o.part)
o.part = Trap(lambda: delattr(o, "other"))
del o.part
print(vars(o))
