class Thing:
    def __delattr__(self, name):
        print("delattr", name)
        object.__delattr__(self, name)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


a = b = c = 1
del a, (b, [c])
for name in "abc":
    print(name, name in globals())
t = Thing()
t.x = 1
t.y = 2
del t.x, t.y
print(t.__dict__)
x = list(range(10))
del x[0], x[-1], x[2:4], x[::2]
print(x)
d = {"a": 1, "b": {"c": [1, 2, 3]}}
del d["a"], d["b"]["c"][1]
print(d)


def local():
    v = 1
    del v
    try:
        return v
    except UnboundLocalError as e:
        return f"{type(e).__name__}: {e}"


print(local())


def twice():
    v = 1
    del v
    del v


attempt(twice)


def closed():
    v = 1

    def inner():
        return v
    del v
    return inner()


attempt(closed)


def glob():
    global x
    del x


glob()
attempt(lambda: x)


def no_item():
    del [1, 2][5]


def no_key():
    del {}["k"]


def no_attr():
    del Thing().zzz


def no_support():
    del (1, 2)[0]


def no_support2():
    del "abc"[0]


def no_support3():
    del (5)[0]


for f in no_item, no_key, no_attr, no_support, no_support2, no_support3:
    attempt(f)
try:
    del never_defined
except NameError as e:
    print(e)
del ()
del []
for i in range(3):
    pass
del i
print("i" in globals())
