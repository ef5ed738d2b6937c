x = list(range(10))
print(x[2:5], x[:3], x[7:], x[:], x[::2], x[1::3], x[::-1], x[8:2:-2], x[-3:], x[:-3], x[-1::-1], x[5:2], x[100:], x[-100:3], x[:100:4], x[3:3], x[2:-2:2])
s = "hello world"
print(s[0], s[-1], s[1:4], s[::-1], s[-5:], s[::3], s[4::-1], s[:0] + "|", s[20:] + "|", s[-3:-1])
t = (1, 2, 3, 4)
print(t[1:3], t[::-1], t[:-1], t[10:], b"bytes"[1:3], b"bytes"[::-1], range(10)[2:8:2], range(10)[::-1], range(10)[-3:], range(0, 20, 3)[1:4])
y = x[:]
y[2:5] = ["a", "b"]
print(y)
y[1:1] = [100, 200]
print(y)
y[:] = [1, 2, 3]
print(y)
y[len(y):] = [4, 5]
y[:0] = [0]
print(y)
y[::2] = ["x", "y", "z"]
print(y)
y[::-1] = range(6)
print(y)
y[1:3] = []
print(y)
y[-1:] = "end"
print(y)
y[5:2] = ["odd"]
print(y)
del y[::2]
print(y)
del y[1:2], y[-1]
print(y)
z = list(range(10))
del z[8:2:-3]
print(z)
del z[:]
print(z)
q = [1, 2, 3]
q[1:2] = q
print(q)
q[:] = reversed(q)
print(q)
q[1:3] = (i for i in "gen")
print(q)
q[0:2] += [9]
print(q)
q[::2] *= 1
print(q)


def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)


def a1(): x[::2] = [1]
def a2(): x[::0]
def a3(): x[1:2] = 5
def a4(): x["a":2]
def a5(): x[1.5:]
def a6(): x[1, 2]
def a7(): s[0] = "a"
def a8(): t[0:1] = ()
def a9(): del s[0:2]
def a10(): x[::-1] = [1, 2]
def a11(): x[100]
def a12(): x[-100]
def a13(): x[100] = 1
def a14(): del x[100]
def a15(): {}[1:2]
def a16(): s[1, 2]
def a17(): range(5)[10]
def a18(): x[None]
def a19(): t["a"]
def a20(): s[1.0]
def a21(): b"abc"["a"]
def a22(): x[::2] = 7
def a23(): x["a"] = 1
def a24(): del x["a"]
def a25(): range(3)["a"]
def a26(): x[0:1] = None
def a27(): 5[1:2]
def a28(): None[1:2] = 3


for f in [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21, a22, a23, a24, a25, a26, a27, a28]:
    attempt(f)
print(x)


class Grid:
    def __getitem__(self, k):
        return k

    def __setitem__(self, k, v):
        print("set", k, v)

    def __delitem__(self, k):
        print("del", k)


g = Grid()
print(g[1], g[1:2], g[1:2, 3], g[:, ::2], g[...], g[..., 1], g[()], g[1,], g[(1, 2):], g["a":"b":"c"])
g[1:2] = 5
g[:, 0] = 6
del g[1:], g[0, 1]
sl = slice(1, 8, 2)
print(x[sl], sl.start, sl.stop, sl.step, sl.indices(5), slice(5), slice(None, -1), sl == slice(1, 8, 2), slice(-3, None).indices(10), slice(None, None, -1).indices(4))
print(x[True], x[False:True], x[-True], "abc"[-2:][0], [[1, 2], [3, 4]][1][0], "abc"[1:][::-1])
