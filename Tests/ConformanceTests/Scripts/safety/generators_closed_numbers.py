def numbers(name):
    try:
        for n in range(10):
            yield n
    except GeneratorExit:
        print(name, "told to stop")
        raise
    finally:
        print(name, "cleaned up")


def outer():
    try:
        yield from numbers("inner")
    finally:
        print("outer cleaned up")


g = outer()
print(next(g), next(g))
del g
pair = list(zip([1, 2], numbers("zipped")))
print(pair)
