# The right side is evaluated once, then targets are assigned from left to right.
log = []


def note(x, value=None):
    log.append(x)
    return x if value is None else value


class Store:
    def __setitem__(self, k, v):
        log.append(("set", k, v))

    def __getitem__(self, k):
        log.append(("get", k))
        return 10

    def __setattr__(self, k, v):
        log.append(("attr", k, v))

    def __delitem__(self, k):
        log.append(("del", k))


s = Store()
log.clear()
s[note("k1")] = s[note("k2")] = note("v")
log.clear()
s[note("i")] += note("inc", 5)
log.clear()
s[note("x")], s.name, s[note("y")] = note(1), note(2), note(3)
log.clear()
items = [0, 0, 0]
i = items[i] = 2
print(i, items)
i, items[i] = 1, "one"
print(i, items)
del s[note("p")], s[note("q")]
print(log[-4:])
log.clear()
d = {note("key"): note("val"), note("key2"): note("val2")}
print(log, d)
log.clear()
(note("f", print))(note("arg"), sep=note("sep"))
print(log)
log.clear()
r = note(1) + note(2) * note(3) ** note(4)
print(r, log)
log.clear()
note("then") if note("cond") else note("other")
print(log)
log.clear()
note([1, 2, 3])[note(0):note(2)]
print(log)
log.clear()
note(1) < note(5) > note(3) < note(2) < note(99)
print(log)
a, b = 1, 2
a, b = b, a
print(a, b)
