def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


def unpack(text):
    a, b = text


attempt(lambda: unpack("abc"))
attempt(lambda: unpack("a"))
attempt(lambda: unpack([]))
attempt(lambda: unpack(5))
attempt(lambda: unpack(None))
attempt(lambda: unpack({1: 2}))
attempt(lambda: unpack(iter([1, 2, 3])))
