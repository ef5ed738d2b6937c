def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)


def f(a, /, b=8, *, c=31):
    return a, b, c


class Keys:
    def __getattr__(self, name):
        raise AttributeError(name)


class Deletes:
    def __delitem__(self, key):
        print("del", key)


class Sets:
    def __setitem__(self, key, value):
        print("set", key, value)


attempt(lambda: f(*1))
attempt(lambda: f(0, *1))
attempt(lambda: f(*[], *1))
attempt(lambda: f(*1, c=2))
attempt(lambda: f(0, *1, **{"c": 2}))
attempt(lambda: f(**{"x": 15, "a": 93}))
attempt(lambda: f(**{"a": 15, "x": 93}))
attempt(lambda: f(1, x=2))
attempt(lambda: dict(Keys()))
attempt(lambda: [*1])
for o, g in ((Deletes(), lambda o: o.__delitem__(1)), (Sets(), lambda o: o.__setitem__(1, 2))):
    g(o)
    try:
        o[0] = 1
    except AttributeError as e:
        print("AttributeError", e)
    try:
        del o[0]
    except AttributeError as e:
        print("AttributeError", e)
