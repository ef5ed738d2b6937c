def f(a):
    try:
        assert a, "no"
        raise ValueError(a) from None
    except (KeyError, ValueError) as e:
        raise
    finally:
        with a as b:
            print(b)
    match a:
        case [x, 1]:
            return x
        case {"k": v, **rest}:
            return v
        case int(n):
            return n
