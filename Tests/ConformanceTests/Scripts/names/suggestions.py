def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


class P:
    value = 1

    def method(self):
        return self.valeu


attempt(lambda: undefined)
attempt(P().method)
attempt(lambda: P.nothing)
attempt(lambda: P().other)
attempt(lambda: [].add)
attempt(lambda: "".push)
attempt(lambda: (1).real_)
attempt(lambda: {}.has_key)
attempt(lambda: print.x)
attempt(lambda: len.__name)
attempt(lambda: attempt.missing)
import math
attempt(lambda: math.squareroot)


def unbound():
    if False:
        v = 1
    return v


attempt(unbound)


def free():
    def inner():
        return w
    if False:
        w = 1
    return inner()


attempt(free)


def loopless():
    for q in []:
        pass
    return q


attempt(loopless)


def setter():
    (1).x = 2


attempt(setter)


def setter2():
    "abc".x = 2


attempt(setter2)


def setter3():
    None.y = 1


attempt(setter3)


def setter4():
    len.y = 1


attempt(setter4)


def setter5():
    object().z = 1


attempt(setter5)


def setter6():
    int.z = 1


attempt(setter6)
e = None
try:
    undefined2
except NameError as err:
    print(err.name, err.args)
try:
    math.nope
except AttributeError as err:
    print(err.name, err.obj is math)
