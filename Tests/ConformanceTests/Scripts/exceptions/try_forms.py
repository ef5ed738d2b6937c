def run(f):
    try:
        r = f()
    except (KeyError, IndexError) as e:
        return "lookup", type(e).__name__, str(e)
    except ValueError:
        return "value"
    except Exception as e:
        return "other", repr(e)
    else:
        return "fine", r
    finally:
        print("finally", end=" ")


def raiser(e):
    raise e


print(run(lambda: 1))
print(run(lambda: {}["k"]))
print(run(lambda: [][0]))
print(run(lambda: int("x")))
print(run(lambda: 1 / 0))
print(run(lambda: raiser(StopIteration)))
print(run(lambda: raiser(OSError(2, "msg"))))
try:
    try:
        raise ValueError("a")
    except KeyError:
        print("no")
    finally:
        print("inner finally")
except ValueError as e:
    print("outer", e)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise 5
except TypeError as e:
    print(e)
