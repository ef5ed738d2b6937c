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
