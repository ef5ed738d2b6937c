def throw_into_list():
    try:
        yield from [1, 2, 3]
    except ValueError:
        yield "caught here"


g = throw_into_list()
next(g)
print(g.throw(ValueError))
try:
    g = throw_into_list()
    next(g)
    g.send("x")
except AttributeError as e:
    print(e)


def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))


def chain(*its):
    for i in its:
        yield from i


print("".join(chain("abc", ["d"], (c for c in "ef"))))
