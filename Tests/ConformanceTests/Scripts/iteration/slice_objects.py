def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


s = slice(1, 10, 2)
print(s, slice(5), slice(None), slice(1, None), slice("a", "b"), s.start, s.stop, s.step, slice(5).start, s == slice(1, 10, 2), s != slice(1), repr(slice(-1, None, -1)))
print(s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(4), slice(-3, None).indices(5), slice(10, 0, -2).indices(6), slice(-100, 100).indices(3), slice(2, 1).indices(5), slice(None, None, -2).indices(0))
data = list(range(10))
print(data[s], data[slice(3)], data[slice(-3, None)], "abcdef"[slice(None, None, -2)], (1, 2, 3)[slice(1, 2)], data[-3:], data[:-7:-2], data[100:], data[-100:2], data[5:2], data[::10**20], data[:10**20][:2], data[-(10**20):1], data[2**70:])


class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[::], p[1:2, 3], p[:, 0], p[...], p[..., 1:], p["a":"b":"c"], p[()], p[1,], p[-1:None])
for f in [lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: data[::0], lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: s.indices(-1), lambda: s.indices("a"), lambda: data[1:2:"x"], lambda: data["a":], lambda: data[1.5:], lambda: setattr(s, "start", 1), lambda: s.foo, lambda: slice(1) < slice(2), lambda: hash(slice(1)), lambda: {slice(1): 2}, lambda: s[0], lambda: len(s), lambda: list(s), lambda: slice(x=1)]:
    attempt(f)


class Index:
    def __index__(self):
        return 2


print(data[Index()], data[:Index()], data[::Index()], "abc"[Index()], range(10)[Index()], [0] * Index(), hex(Index()), slice(Index()).indices(5))
