def log(*a):
    print(*a, end=" | ")


def deep(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        deep(n - 1)
    finally:
        log("unwind", n)


try:
    deep(3)
except ValueError as e:
    print(e)
e = "outer e"
try:
    raise ValueError("x")
except ValueError as e:
    pass
try:
    print(e)
except NameError as err:
    print(err)
