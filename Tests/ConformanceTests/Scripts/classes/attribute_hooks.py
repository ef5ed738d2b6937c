# `__getattr__`, `__getattribute__`, `__setattr__` and `__delattr__`.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "log", [])

    def __getattr__(self, name):
        self.log.append(("get", name))
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self.log.append(("del", name))
        delattr(self._target, name)


class T:
    x = 1


t = T()
p = Proxy(t)
print(p.x)
p.y = 5
print(t.y, p.y)
del p.y
print(hasattr(t, "y"), hasattr(p, "y"), p.log)
try:
    p.nothing
except AttributeError as e:
    print(e)
