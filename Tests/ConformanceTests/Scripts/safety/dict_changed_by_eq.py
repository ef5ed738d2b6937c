# Keys whose `__eq__` changes the dict that is looking them up.


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        global asked
        asked += 1
        if asked < 50:
            action()
        return isinstance(other, Key) and self.name == other.name


def made():
    global asked, action
    asked = 1000
    action = None
    table = {Key(n): n * 10 for n in range(5)}
    asked = 0
    return table


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error if not isinstance(error, KeyError) else "")


d = made()
action = d.clear
attempt(lambda: d.get(Key(4), "gone"))
print(len(d))
d = made()
action = d.clear
attempt(lambda: d[Key(4)])
d = made()
action = d.clear
attempt(lambda: d.pop(Key(4), "nothing"))
d = made()
action = d.clear
d[Key(4)] = "new"
print([(k.name, v) for k, v in d.items()])
d = made()
action = d.clear
print(d.setdefault(Key(2), "default"), len(d))
d = made()


def grow():
    for n in range(100):
        d["filler%d" % n] = n


action = grow
attempt(lambda: d[Key(3)])
print(len(d))
d, e = made(), made()
action = d.clear
attempt(lambda: d == e)
d, e = made(), made()
action = e.clear
attempt(lambda: d == e)
d = made()
action = d.clear
attempt(lambda: Key(3) in d)
attempt(lambda: Key(3) in d.keys())
