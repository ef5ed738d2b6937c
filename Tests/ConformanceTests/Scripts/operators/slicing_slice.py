y = [1, 2, 3]
y[1:1] = "ab"
y[:] = range(3)
y[5:10] = [7]
try:
    y[0:1] = 5
except TypeError as e:
    print(e)
print(slice(1, 2), slice(1, 2, 3), slice(3).stop, slice(1, 2, 3).step, slice(1, 2) == slice(1, 2))
print(slice(1, 10, 2).indices(5))
m = [[1, 2, 3], [4, 5, 6]]
print(m[1][2], [row[1] for row in m], m[-1][:2])
d = {}
d[1, 2] = "tuple key"
print(d, d[(1, 2)])


class Show:
    def __getitem__(self, key):
        return key


show = Show()
print(show[1], show[1:2], show[::3], show[1, 2], show[1:2, ::3], show[...], show[:, None], show["a"])
