def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


def assign(value, shape):
    if shape == 1:
        (a,) = value
    elif shape == 2:
        a, b = value
    elif shape == 3:
        a, b, c = value
    elif shape == "1+":
        a, *b = value
    elif shape == "+2":
        *a, b, c = value
    elif shape == "nested":
        a, (b, c) = value
    return "fine"


attempt(lambda: assign([], 1))
attempt(lambda: assign([1, 2], 1))
attempt(lambda: assign([1], 2))
attempt(lambda: assign([1, 2, 3], 2))
attempt(lambda: assign("ab", 3))
attempt(lambda: assign(range(10), 3))
attempt(lambda: assign({1: 2}, 2))
attempt(lambda: assign(iter([1]), 2))
attempt(lambda: assign((x for x in range(9)), 2))
attempt(lambda: assign((), "1+"))
attempt(lambda: assign((), "+2"))
attempt(lambda: assign((1,), "+2"))
attempt(lambda: assign((1, 2), "+2"))
attempt(lambda: assign(5, 2))
attempt(lambda: assign(None, 2))
attempt(lambda: assign(3.5, "1+"))
attempt(lambda: assign([1, 2], "nested"))
attempt(lambda: assign([1, [2]], "nested"))
attempt(lambda: assign([1, "xyz"], "nested"))
attempt(lambda: assign(len, 2))
attempt(lambda: [a for a, b in [1, 2]])
attempt(lambda: [*5])
attempt(lambda: (*None,))
attempt(lambda: {*1.5})
attempt(lambda: {**[1]})
attempt(lambda: {**5})
attempt(lambda: print(*5))
attempt(lambda: print(**5))
attempt(lambda: dict(**{1: 2}))


def noisy():
    yield 1
    raise ValueError("inside")


attempt(lambda: assign(noisy(), 2))
