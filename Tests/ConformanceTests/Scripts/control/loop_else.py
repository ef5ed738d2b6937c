for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d)
            break
    else:
        print(n, "is prime")
i = 0
while i < 3:
    i += 1
else:
    print("while else", i)
while True:
    break
else:
    print("no")
for x in []:
    pass
else:
    print("empty loop's else")
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
x = [1, 2, 3]
for v in x:
    if v < 3:
        x.append(v + 10)
    if len(x) > 6:
        break
print(x)
x = [1, 2, 3, 4]
for v in x:
    x.remove(v)
print(x)
d = {"a": 1}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as e:
    print(e)
d = {"a": 1, "b": 2}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as e:
    print(e)
for a, (b, c) in [(1, (2, 3)), (4, (5, 6))]:
    print(a + b + c)
for i, (k, v) in enumerate({"x": 1, "y": 2}.items()):
    print(i, k, v)
for d["key"] in range(3):
    pass
print(d)
