import numpy as np

a = np.arange(10)
v = a[5:]
try:
    a.resize(2)
except ValueError as e:
    print(e)
a.resize((2, 5))  # as many elements: views do not matter
print(a)

del v
b = np.arange(6.0)
b.resize((2, 2), refcheck=False)
print(b)
b.resize(3, 2, refcheck=False)
print(b)
try:
    np.arange(4).reshape(2, 2).resize((3, 2))
except ValueError as e:
    print(e)
