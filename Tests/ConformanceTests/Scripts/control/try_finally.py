def log(*a):
    print(*a, end=" | ")


def f(kind):
    log("start", kind)
    try:
        log("try")
        if kind == "return":
            return "try value"
        if kind == "raise":
            raise ValueError("boom")
        if kind == "other":
            raise KeyError("k")
        log("no error")
    except ValueError as e:
        log("caught", e)
        return "except value"
    else:
        log("else")
    finally:
        log("finally")
    return "end"


for kind in ["none", "return", "raise"]:
    print(f(kind))
try:
    f("other")
except KeyError as e:
    print("outer", repr(e))


def override():
    try:
        return 1
    finally:
        return 2


def swallow():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def loop_break():
    for i in range(3):
        try:
            if i == 1:
                break
            log("body", i)
        finally:
            log("fin", i)
    return i


def loop_continue():
    out = []
    for i in range(3):
        try:
            if i == 1:
                continue
            out.append(i)
        finally:
            out.append("f%d" % i)
    return out


def loop_return():
    for i in range(3):
        try:
            return i
        finally:
            log("cleanup")


def finally_break():
    for i in range(3):
        try:
            raise ValueError
        finally:
            break
    return "survived", i


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            log("inner finally")
    except ValueError as e:
        log("outer got", e)
    finally:
        log("outer finally")
    return "ok"


def replace():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


def reraise():
    try:
        try:
            raise ValueError("again")
        except ValueError:
            log("reraising")
            raise
    except ValueError as e:
        return str(e)


def in_else():
    try:
        try:
            pass
        except ValueError:
            log("not here")
        else:
            raise ValueError("from else")
    except ValueError as e:
        return str(e)


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_kept():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


for g in [override, swallow, loop_break, loop_continue, loop_return, finally_break, nested, replace, reraise, in_else, value_kept, list_kept]:
    print(g.__name__, g())


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


def gen():
    try:
        yield 1
        yield 2
    finally:
        log("gen closed")


for v in gen():
    log(v)
print()
g = gen()
print(next(g))
g.close()
print()
while True:
    try:
        try:
            break
        finally:
            log("break through two")
    finally:
        log("levels")
print()


def multi():
    for i in range(4):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError(i)
                if i == 2: raise KeyError(i)
                return "returned"
            except ValueError:
                log("v", i)
                continue
            finally:
                log("f", i)
        except KeyError:
            log("k", i)


print(multi())
