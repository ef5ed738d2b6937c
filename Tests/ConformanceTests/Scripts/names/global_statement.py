counter = 0
names = []


def bump():
    global counter, fresh
    counter += 1
    fresh = "made"


bump()
bump()
print(counter, fresh)


def outer():
    counter = "outer"

    def middle():
        def inner():
            global counter
            counter = counter * 10
            return counter
        return inner(), counter
    return middle()


print(outer(), counter)


def loop_global():
    global i
    for i in range(4):
        pass


loop_global()
print(i)


def import_global():
    global math
    import math


import_global()
print(math.floor(2.5))


def define_global():
    global made_function, MadeClass

    def made_function():
        return "from inside"

    class MadeClass:
        pass


define_global()
print(made_function(), MadeClass.__qualname__, made_function.__qualname__)


def except_global():
    global err
    try:
        1 / 0
    except ZeroDivisionError as err:
        print(type(globals()["err"]).__name__)
    print("err" in globals())


except_global()


class Holder:
    global from_class
    from_class = 5
    own = 6


print(from_class, hasattr(Holder, "from_class"), Holder.own)


def read_before():
    print(counter)
    counter = 1


try:
    read_before()
except UnboundLocalError as e:
    print(e)


def with_global():
    global handle

    class C:
        def __enter__(self):
            return "entered"

        def __exit__(self, *a):
            return False
    with C() as handle:
        pass


with_global()
print(handle)
if False:
    never = 1
try:
    never
except NameError as e:
    print(e)
