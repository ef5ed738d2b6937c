def walk(tree):
    if tree:
        left, v, right = tree
        yield from walk(left)
        yield v
        yield from walk(right)


print(list(walk((((None, 1, None), 2, (None, 3, None)), 4, None))))


def guarded():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")


g = guarded()
print(next(g), g.throw(ValueError("thrown")))
print(list(g))
g = guarded()
next(g)
g.close()
try:
    next(g)
except StopIteration:
    print("closed")


def fails():
    yield 1
    raise KeyError("inside")


try:
    for x in fails():
        print(x)
except KeyError as e:
    print("outside", e)


def pipeline(nums):
    evens = (n for n in nums if n % 2 == 0)
    squares = (n * n for n in evens)
    return squares


print(list(pipeline(range(10))))
lazy = (print("evaluated", i) or i for i in range(2))
print("created")
print(next(lazy))
print(list(lazy))
