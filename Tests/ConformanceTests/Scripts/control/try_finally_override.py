def log(*a):
    print(*a, end=" | ")


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
