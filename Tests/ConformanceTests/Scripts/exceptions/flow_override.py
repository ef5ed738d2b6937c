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
