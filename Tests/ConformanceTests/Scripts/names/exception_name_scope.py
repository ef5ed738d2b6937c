try:
    1 / 0
except ZeroDivisionError as e:
    kept = e
    print("in", e)
try:
    e
except NameError as n:
    print(n)
print(kept)
e = "outer"
try:
    raise ValueError("v")
except ValueError as e:
    pass
print("e" in globals())


def f():
    e = "local"
    try:
        raise KeyError("k")
    except KeyError as e:
        inner = lambda: e
        print(repr(inner()))
    try:
        print(e)
    except UnboundLocalError as u:
        print(u)
    try:
        inner()
    except NameError as n:
        print(n)


f()


def deleted():
    try:
        raise ValueError
    except ValueError as e:
        del e
    return "ok"


print(deleted())


def rebound():
    try:
        raise ValueError
    except ValueError as e:
        e = 5
    try:
        return e
    except UnboundLocalError:
        return "gone"


print(rebound())
for x in range(2):
    try:
        raise RuntimeError(x)
    except RuntimeError as e:
        continue
print("e" in globals(), x)
print([y for y in range(3)], "y" in globals())
with open("/dev/null") as handle:
    pass
print(handle.closed)
if (n := 10) > 5:
    pass
print(n)
