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
