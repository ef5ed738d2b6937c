for i in range(3):
    print(i, end=" ")
else:
    print("done")
for i in range(5):
    if i == 3:
        break
    print(i, end=" ")
else:
    print("never")
print("after", i)
for i in []:
    pass
else:
    print("empty else")
n = 5
while n > 0:
    n -= 1
    if n == 3:
        continue
    print(n, end=" ")
else:
    print("while else")
while True:
    n += 1
    if n > 3:
        break
else:
    print("never")
print(n)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print((i, j), end=" ")
    else:
        print("inner complete", i)
        continue
    print("inner broke", i)
for x in "abc", [1, 2], (3,):
    print(x)
for k in {"a": 1, "b": 2}:
    print(k, end=" ")
for k, v in {"a": 1, "b": 2}.items():
    print(k, v, end=" ")
print()
for i, c in enumerate("xy", start=1):
    print(i, c, end=" ")
for a, b, c in zip([1, 2], "ab", (True, False)):
    print(a, b, c, end=" ")
print()
for i in reversed([1, 2, 3]):
    print(i, end=" ")
for i in range(10, 0, -3):
    print(i, end=" ")
for i in range(-2, 2):
    print(i, end=" ")
print()
x = [1, 2, 3]
for e in x:
    if e < 10:
        x.append(e * 10) if len(x) < 6 else None
print(x)
for i in range(3):
    i = 10
print(i)
d = {"a": 1}
try:
    for k in d:
        d["b"] = 2
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for e in s:
        s.add(e + 10)
except RuntimeError as e:
    print(e)
while 0:
    pass
while n:
    n -= 1
    if not n:
        print("zero")
i = 0
while (i := i + 1) < 4:
    print(i, end=",")
print()
total = 0
for row in [[1, 2], [3, 4]]:
    for value in row:
        total += value
print(total)


def find(xs, p):
    for i, x in enumerate(xs):
        if p(x):
            return i
    else:
        return -1


print(find([1, 5, 9], lambda x: x > 4), find([], bool))
if 0:
    print("no")
elif []:
    print("no")
elif "x":
    print("elif")
else:
    print("no")
if not 0 and (1 or 1 / 0):
    print("short circuit")
print("a" if 0 else "b" if 0 else "c")
for _ in range(2): print("inline", end=" "); print("two")
pass
