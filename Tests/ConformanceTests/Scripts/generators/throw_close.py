def worker():
    try:
        while True:
            try:
                x = yield "waiting"
                print("got", x)
            except ValueError as e:
                print("recovered", e)
                yield "after error"
    finally:
        print("cleanup")


w = worker()
print(next(w))
print(w.throw(ValueError("bad")))
print(next(w))
print(w.send(1))
w.close()
w.close()
print(next(w, "exhausted"))
w = worker()
next(w)
try:
    w.throw(KeyError("unhandled"))
except KeyError as e:
    print("out", repr(e))
print(next(w, "finished"))
w = worker()
w.close()
w = worker()
try:
    w.throw(RuntimeError("never started"))
except RuntimeError as e:
    print(e)
print(next(w, "finished too"))


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
