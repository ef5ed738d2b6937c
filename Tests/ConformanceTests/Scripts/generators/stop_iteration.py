def leaky():
    yield 1
    raise StopIteration("inside")


try:
    list(leaky())
except RuntimeError as e:
    print(e, "|", repr(e.__cause__), e.__context__ is e.__cause__)


def through_next():
    it = iter([])
    yield next(it)


try:
    list(through_next())
except RuntimeError as e:
    print(e)
