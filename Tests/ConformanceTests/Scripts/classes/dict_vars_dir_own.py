class Own:
    def __dir__(self):
        return ["z", "a", "m"]


print(dir(Own()), "__dict__" in dir(Own))
for bad in (5, None, "s"):
    try:
        vars(bad)
    except TypeError as e:
        print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    object().x = 1
except AttributeError as e:
    print(e)
try:
    [].sort = 1
except AttributeError as e:
    print(e)
try:
    int.x = 1
except TypeError as e:
    print(e)
try:
    del int.real
except TypeError as e:
    print(e)
try:
    len.x = 1
except AttributeError as e:
    print(e)


def f():
    pass


f.x = 1
print(f.x, f.__dict__, vars(f))


class Copy:
    def __init__(self, **kw):
        self.__dict__.update(kw)


c = Copy(a=1, b=2)
e = Copy(**vars(c))
print(c.__dict__ == e.__dict__, c.__dict__ is e.__dict__, {k: getattr(c, k) for k in c.__dict__})
