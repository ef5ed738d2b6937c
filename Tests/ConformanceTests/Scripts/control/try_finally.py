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
