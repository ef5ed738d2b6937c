x = "global"


def read():
    return x


def local():
    x = "local"
    return x


def change():
    global x
    x = "changed"


print(read(), local(), x)
change()
print(read(), x)


def outer():
    n = 0

    def inc():
        nonlocal n
        n += 1
        return n

    def get():
        return n

    return inc, get


inc, get = outer()
inc(); inc()
print(get(), inc(), get())
inc2, get2 = outer()
print(inc2(), get2(), get())


def adders():
    fs = []
    for i in range(3):
        fs.append(lambda y: y + i)
    return [f(10) for f in fs]


print(adders())
print([f(10) for f in [lambda y, i=i: y + i for i in range(3)]])
print([f() for f in [lambda: i for i in range(3)]])


def unbound():
    try:
        print(later)
    except UnboundLocalError as e:
        print(e)
    later = 1
    return later


print(unbound())


def unbound_free():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(e)
    value = 5
    return inner()


print(unbound_free())
try:
    print(never_defined)
except NameError as e:
    print(e)


def make_counter(start=0):
    count = start

    def counter(step=1):
        nonlocal count
        count += step
        return count
    return counter


c = make_counter(10)
print(c(), c(5), c())


def level1():
    a = 1

    def level2():
        b = 2

        def level3():
            nonlocal a, b
            a += b
            b *= 10
            return a, b
        return level3, lambda: (a, b)
    return level2()


f, g = level1()
print(f(), g(), f(), g())
y = 5
z = [y for y in range(3)]
print(y, z)


def shadow(list):
    return len(list)


print(shadow([1, 2, 3]))
len_ = len
sum = lambda *a: "shadowed"
print(sum([1, 2]))
del sum
print(sum([1, 2]))
for i in range(3):
    pass
print(i)


def deleted():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        return str(e)


print(deleted())


class Scope:
    x = "class"
    y = x + "!"
    z = [1, 2, 3]

    def method(self):
        return x

    def through(self):
        return self.x


print(Scope().method(), Scope().through(), Scope.y, Scope.z)


def global_creator():
    global created_global
    created_global = 42


global_creator()
print(created_global)
print("x" in globals(), globals()["y"], callable(globals))


def show_locals(a, b=2):
    c = 3
    return sorted(locals().items())


print(show_locals(1))
if (n := 10) > 5:
    print(n)
print([last := q for q in range(4)], last)
_ = 5
__private = 6
print(_, __private)
def f(): return f
print(f() is f)
x = x2 = x
print(x is x2)
