assert True, "fine"
try:
    raise 5
except TypeError as e:
    print(e)
try:
    raise "str"
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    except 5:
        pass
except TypeError as e:
    print(e)
try:
    int("x")
except (ValueError, TypeError) as e:
    print("tuple", e)
except:
    print("never")
try:
    [][0]
except:
    print("bare")


def risky(n):
    if n == 0:
        raise ValueError("zero")
    if n == 1:
        return {}["missing"]
    if n == 2:
        return [1][5]
    if n == 3:
        return None.attr
    if n == 4:
        return undefined
    if n == 5:
        return int("five")
    return n


for i in range(7):
    try:
        print(risky(i))
    except ValueError as e:
        print("ValueError", e)
    except (KeyError, IndexError) as e:
        print("Lookup", type(e).__name__, e)
    except AttributeError as e:
        print("Attribute", e, e.name)
    except Exception as e:
        print("Other", type(e).__name__, e)
