def polite():
    try:
        yield 1
    except GeneratorExit:
        print("asked to leave")
        raise


def returning():
    try:
        yield 1
    except ValueError:
        return "value"


def fails_closing():
    try:
        yield
    finally:
        raise OSError("while closing")


g = fails_closing()
next(g)
try:
    g.close()
except OSError as e:
    print(e, type(e.__context__).__name__)
g = polite()
next(g)
try:
    g.throw(5)
except TypeError as e:
    print(e)
g.close()
g = returning()
next(g)
try:
    g.throw(IndexError, "text")
except IndexError as e:
    print(repr(e))


def dropped():
    try:
        yield 1
        yield 2
    finally:
        print("dropped cleanup")


for v in dropped():
    print(v)
    break
g = dropped()
next(g)
del g
print("end")
