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
