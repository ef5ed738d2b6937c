def gen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


for v in gen():
    print(v)
    break
g = gen()
next(g)
g.close()


def which(e):
    try:
        raise e
    except Exception as x:
        return type(x).__name__
    except BaseException as x:
        return "base " + type(x).__name__


print(which(SystemExit()), which(KeyboardInterrupt()), which(GeneratorExit()), which(OSError()), which(StopIteration()))
