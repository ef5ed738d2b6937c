import traceback
import sys

values = [1, 2, 3]


def attempt(n):
    if n == 0:
        a, b = values
    elif n == 1:
        for i, j in values:
            pass
    elif n == 2:
        assert values == [], "not empty: %r" % values
    elif n == 3:
        assert values[0] == 2
    elif n == 4:
        raise ValueError("plain")
    elif n == 5:
        raise ValueError
    elif n == 6:
        raise undefined_error("x")
    elif n == 7:
        while values[9]:
            pass
    elif n == 8:
        return values.x if values else None
    elif n == 9:
        del undefined_thing
    elif n == 10:
        x = y = values["k"]
    elif n == 11:
        if values and values > 5: pass
    elif n == 12:
        import no_such_module_at_all
    elif n == 13:
        from sys import no_such_name
    elif n == 14:
        with open("/no/such/file") as f:
            pass
    elif n == 15:
        return [
            1,
            values[7],
        ]
    elif n == 16:
        return {"a": 1,
                "b": undefined_b}
    elif n == 17:
        (x := values + 1)
    elif n == 18:
        a, (b, c) = 1, 2
    elif n == 19:
        values[0], values[9] = 1, 2
    elif n == 20:
        global unset
        print(unset)
    elif n == 21:
        print(later)
        later = 1
    elif n == 22:
        for x in 5: pass
    elif n == 23:
        values[0:2] = 7
    elif n == 24:
        return lambda: 0 if values.y else 1
    elif n == 25:
        raise ValueError("with cause") from 5
    elif n == 26:
        match values:
            case [1, 2, 3] if values.nothing:
                pass


for n in range(27):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
