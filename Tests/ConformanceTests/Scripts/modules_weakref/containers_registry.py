import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Thing({self.name})"


notes = weakref.WeakKeyDictionary()
t, u = Thing("t"), Thing("u")
notes[t], notes[u] = "about t", "about u"
print(len(notes), notes[t], t in notes, 5 in notes, sorted(k.name for k in notes), sorted(notes.values()))
del t
print(len(notes), [(k.name, v) for k, v in notes.items()], notes.get(u), notes.pop(u), len(notes))
try:
    notes[Thing("new")]
except KeyError as e:
    print("KeyError")
try:
    notes[5] = 1
except TypeError as e:
    print(e)

live = weakref.WeakSet()
items = [Thing(i) for i in range(3)]
live.update(items)
live.add(items[0])
print(len(live), items[1] in live, sorted(t.name for t in live))
items.pop()
print(len(live), sorted(t.name for t in live))
live.discard(items[0])
live.discard(Thing("never"))
live.remove(items[1])
print(len(live), list(live), isinstance(live, weakref.WeakSet))


class Registry:
    instances = weakref.WeakSet()

    def __init__(self):
        self.instances.add(self)


kept = [Registry(), Registry()]
Registry()
print(len(Registry.instances))
