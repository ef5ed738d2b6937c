class WriteOnly:
    def _set(self, v):
        self.seen = v

    secret = property(None, _set)


w = WriteOnly()
w.secret = 5
print(w.seen)
try:
    w.secret
except AttributeError as e:
    print(e)


class Failing:
    @property
    def value(self):
        return self.absent

    def __getattr__(self, name):
        return f"fallback for {name}"


print(Failing().value)


class Shadow:
    @property
    def x(self):
        return 1

    def __init__(self):
        try:
            self.x = 5
        except AttributeError as e:
            print(e)


Shadow()
p = property()
print(p.fget, p.fset, p.fdel, p.__doc__)
