"""gc: collecting cycles, counting, switching off."""
import gc


class Node:
    alive = 0

    def __init__(self, name):
        self.name = name
        Node.alive += 1

    def __del__(self):
        Node.alive -= 1
        print("gone", self.name)


def cycle(name):
    a = Node(name)
    a.me = a


gc.collect()
print(gc.isenabled(), gc.get_debug() if hasattr(gc, "get_debug") else 0, type(gc.get_count()).__name__, len(gc.get_threshold()))
cycle("one")
print(Node.alive)
print(gc.collect() > 0, Node.alive)
print(gc.collect(), gc.collect(0), gc.collect(1), gc.collect(generation=2))
gc.disable()
print(gc.isenabled())
cycle("two")
print("still there", Node.alive)
gc.enable()
gc.collect()
print(gc.isenabled(), Node.alive)
x = Node("plain")
del x
print(gc.is_tracked([]), gc.is_tracked("a"), gc.is_tracked(1), gc.is_tracked(Node))
data = [1, "a", [2]]
print([2] in gc.get_referents(data), any(r is data for r in gc.get_referrers(data[2])))
print(gc.garbage, gc.callbacks, gc.is_finalized(data))
gc.set_threshold(1000, 5, 5)
print(gc.get_threshold())
gc.set_threshold(700, 10, 10)
for wrong in (lambda: gc.collect(3), lambda: gc.collect(-1), lambda: gc.collect("x")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(len(gc.get_stats()), sorted(gc.get_stats()[0]), any(o is data for o in gc.get_objects()))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())


def on_collect(phase, info):
    print(phase, sorted(info))


gc.callbacks.append(on_collect)
gc.collect()
gc.callbacks.remove(on_collect)
