x = [1, 2, 3, 4]


class O:
    pass


for O.attr in "ab":
    pass
print(O.attr)
for x[0], x[1] in [(7, 8)]:
    pass
print(x)
for i in range(10, 0, -3):
    print(i, end=",")
print()
for i in reversed(range(3)):
    print(i, end=",")
print()
for c in "añ😀":
    print(c, end="|")
print()
for i in range(3): print(i, end=" "); print("x", end=" ")
print()
n = 10
while n: n -= 3 if n > 3 else n
print(n)
for line in """one
two""".splitlines():
    print(line)
for _ in range(2):
    for _ in range(2):
        pass
print(_)
for x in 1, 2, 3: pass
else: print("inline else", x)
try:
    for x in 5:
        pass
except TypeError as e:
    print(e)
if 1: pass
elif 2: print("no")
else: print("no")
