print("a"
# ---
print("a"
x = 1
# ---
print("a"
def f(): pass
# ---
x = [1, 2, 3
y = 4
# ---
x = {1: 2
# ---
x = (1, 2]
# ---
x = (1,
  2]
# ---
x = 1)
# ---
f(g(1)
import os
# ---
x = [1, (2, 3]
# ---
a = f(1, 2
b = 3
c = 4
# ---
for x in range(3:
    print(x)
# ---
if (a and (b or c):
    pass
# ---
foo(a, b for b in range(5), c)
# ---
x = {
    "a": 1,
    "b": [1, 2,
# ---
}
