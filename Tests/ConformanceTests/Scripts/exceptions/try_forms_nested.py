try:
    raise "text"
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except "x":
        pass
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except (ValueError, 5):
        pass
except TypeError as e:
    print(e)
try:
    raise ValueError("x") from 5
except TypeError as e:
    print(e)
try:
    try:
        raise KeyError("first")
    except KeyError:
        raise
except KeyError as e:
    print("re-raised", e)


def nested():
    try:
        raise ValueError(1)
    except ValueError as a:
        try:
            raise KeyError(2)
        except KeyError as b:
            return repr(a), repr(b), repr(b.__context__)


print(nested())
errors = (ValueError, (KeyError, IndexError))
try:
    try:
        raise IndexError("i")
    except errors[0]:
        print("no")
    except errors[1]:
        print("dynamic")
except Exception as e:
    print("no", e)
