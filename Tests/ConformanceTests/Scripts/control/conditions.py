class Truthy:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool of", self.v)
        return self.v


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for v in [0, 1, -1, 0.0, 0.1, "", "0", [], [0], {}, {0: 0}, (), (0,), set(), None, True, False, range(0), range(1), b"", b"\0", Sized(0), Sized(3), len, object]:
    print(bool(v), end=" ")
print()
if Truthy(True) and not Truthy(False):
    print("yes")
print(0 or "" or [] or "last", 1 and "x" and [], None or 0)
print(1 if [] else 2 if 0 else 3)
x = 15
size = "big" if x > 10 else "small"
print(size)
print("fizz" * (x % 3 == 0) + "buzz" * (x % 5 == 0) or x)
print(not 0, not "a", not not 5, not 1 == 2)
print((1 if 0 else 2) + 1, 1 if 0 else 2 + 1)
print([i if i % 2 else -i for i in range(4)])
a = lambda: 1 if x else 2
print(a())
t = 1, 2 if x else 3, 4
print(t)
try:
    if Sized(-1):
        pass
except ValueError as e:
    print(e)


class BadBool:
    def __bool__(self):
        return 1


try:
    bool(BadBool())
except TypeError as e:
    print(e)


class BadLen:
    def __len__(self):
        return "x"


try:
    if BadLen():
        pass
except TypeError as e:
    print(e)
try:
    if 1 / 0:
        pass
except ZeroDivisionError as e:
    print(e)
r = Truthy(False) or Truthy(True)
print(r.v)
r = Truthy(True) and Truthy(False)
print(r.v)
while not (x := x - 4) < 0:
    print(x, end=" ")
print(x)
if x < 0: print("neg")
elif x == 0: print("zero")
else: print("pos")
assert True
assert (True, "a tuple is true")[0]
try:
    assert x > 0, f"x is {x}"
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert 0, ("a", 1)
except AssertionError as e:
    print(repr(e))
pass; pass
...
"a string statement"
5
