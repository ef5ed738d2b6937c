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
