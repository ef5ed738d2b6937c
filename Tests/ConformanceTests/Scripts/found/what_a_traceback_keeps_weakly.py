# What a traceback keeps, seen by a weak reference, and in a cycle with its own exception.
import gc
import weakref


class Tracked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def observed(refs):
    held = {1, 2}
    refs.append(weakref.ref(held))
    raise RuntimeError


refs = []
try:
    observed(refs)
except RuntimeError:
    print(refs[0]())
print(refs[0]())


def held_by_itself():
    local = Tracked("in a cycle")
    try:
        1 / 0
    except ZeroDivisionError as e:
        me = e
        raise


try:
    held_by_itself()
except ZeroDivisionError:
    print("caught")
print("collect")
gc.collect()
print("end")
