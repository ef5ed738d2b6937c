def exc_in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        return repr(e), repr(e.__context__)


print(exc_in_finally())


def except_return():
    try:
        1 / 0
    except ZeroDivisionError:
        return "handled"
    else:
        return "else"
    finally:
        print("always")


print(except_return())


def else_raises():
    try:
        pass
    except ValueError:
        return "no"
    else:
        try:
            raise ValueError("from else")
        except ValueError as e:
            return str(e)


print(else_raises())


def loop_with():
    class C:
        def __enter__(self):
            print("enter")

        def __exit__(self, *a):
            print("exit", a[0])
            return True
    for i in range(3):
        with C():
            if i == 0:
                continue
            if i == 1:
                raise ValueError
            break
    return i


print(loop_with())
