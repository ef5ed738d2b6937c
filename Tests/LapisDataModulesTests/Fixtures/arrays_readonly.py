import numpy as np

a = np.arange(4)
a.flags.writeable = False
for change in [lambda: a.__setitem__(0, 5), lambda: a.sort(), lambda: a.fill(0)]:
    try:
        change()
    except ValueError as e:
        print(e)
try:
    a += 1
except ValueError as e:
    print(e)
v = a[1:]
print(v.flags.writeable, a.flags.writeable, a.copy().flags.writeable)
a.setflags(write=True)
a[0] = 9
print(a, np.broadcast_to([1, 2], (2, 2)).flags.writeable)
b = np.broadcast_to(np.array([1, 2]), (2, 2))
try:
    b[0, 0] = 5
except ValueError as e:
    print(e)
print(a.flags["C_CONTIGUOUS"], a.flags.owndata, v.base is a)
print(np.ones((2, 3)).T.flags.c_contiguous, np.ones((2, 3)).T.flags.f_contiguous, np.ones((2, 3), dtype=np.int16).strides, np.ones((2, 3)).nbytes, np.ones((4, 6))[::2, ::3].strides)
