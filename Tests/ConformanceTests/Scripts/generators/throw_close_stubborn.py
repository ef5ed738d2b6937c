def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def polite():
    try:
        yield 1
    except GeneratorExit:
        print("asked to leave")
        raise


g = polite()
next(g)
g.close()


def returning():
    try:
        yield 1
    except ValueError:
        return "value"


g = returning()
next(g)
try:
    g.throw(ValueError)
except StopIteration as s:
    print(s.value)
