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
a = b = c = note("value")
print(a is b is c, log)
log.clear()
s[note("k1")] = s[note("k2")] = note("v")
print(log)
log.clear()
s[note("i")] += note("inc", 5)
print(log)
log.clear()
s[note("x")], s.name, s[note("y")] = note(1), note(2), note(3)
print(log)
log.clear()
i = 0
