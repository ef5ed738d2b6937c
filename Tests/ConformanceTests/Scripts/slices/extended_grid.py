x = list(range(10))


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
