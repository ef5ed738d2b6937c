# The order in which try, except, else and finally run, with every way out.
def run(kind):
    out = []
    try:
        out.append("try")
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            raise KeyError("k")
        if kind == "return":
            return out
    except ValueError as e:
        out.append(f"except {e}")
    except (KeyError, IndexError) as e:
        out.append(f"pair {e!r}")
        return out
    else:
        out.append("else")
    finally:
        out.append("finally")
    out.append("after")
    return out


for kind in ("none", "value", "key", "return"):
    print(kind, run(kind))


def override():
    try:
        return "try"
    finally:
        return "finally"


def swallow():
    try:
        raise ValueError
    finally:
        return "swallowed"


def loop():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(f"f{i}")
    else:
        out.append("else")
    return out


def while_finally():
    n = 0
    while True:
        try:
            n += 1
            if n > 2:
                return n
        finally:
            n += 10


def nested():
    out = []
    try:
        try:
            try:
                raise KeyError("deep")
            finally:
                out.append("inner finally")
        except ValueError:
            out.append("wrong")
        else:
            out.append("wrong else")
        finally:
            out.append("middle finally")
    except KeyError as e:
        out.append(repr(e))
    return out


def value_kept():
    x = 1
    try:
        return x
    finally:
        x = 2


def else_raises():
    try:
        try:
            pass
        except ValueError:
            return "not caught here"
        else:
            raise ValueError("from else")
        finally:
            print("finally of else", end=" ")
    except ValueError as e:
        return str(e)


def except_raises():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            raise KeyError("second")
        except KeyError:
            return "a sibling does not catch it"
        finally:
            print("cleanup", end=" ")
    except KeyError as e:
        return f"outer {e}"


print(override(), swallow(), loop(), while_finally(), nested(), value_kept(), else_raises(), except_raises())
try:
    raise ValueError("gone")
except ValueError as e:
    kept = e
try:
    e
except NameError as err:
    print(err)
print(repr(kept))


def local_deleted():
    try:
        raise ValueError("x")
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as err:
        return str(err)


print(local_deleted())
e = "outer value"
try:
    raise KeyError("k")
except KeyError as e:
    e = "rebound"
print("e" in globals())
errors = (ValueError, TypeError)
for bad in ("int('x')", "len(5)", "[][1]"):
    try:
        if bad[0] == "i":
            int("x")
        elif bad[0] == "l":
            len(5)
        else:
            [][1]
    except errors as err:
        print("known", err)
    except Exception as err:
        print("other", err)
    except:
        print("never")


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
