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
