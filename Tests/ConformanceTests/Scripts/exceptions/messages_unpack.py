class K:
    def m(self, x):
        pass

    x = 5


k = K()


def unpack(n):
    if n == 0:
        a, b = [1]
    elif n == 1:
        a, b = 1, 2, 3
    elif n == 2:
        a, *b, c = [1]
    elif n == 3:
        a, b = 5
    elif n == 4:
        for x, y in [(1, 2), (3,)]:
            pass
    elif n == 5:
        x = [1, 2]
        x[5] = 1
    elif n == 6:
        del [1, 2][7]
    elif n == 7:
        (1, 2)[0] = 3
    elif n == 8:
        "abc"[0] = "x"
    elif n == 9:
        del {}["k"]
    elif n == 10:
        assert n == 11, "must be 11"
    elif n == 11:
        print(local)
        local = 1
    elif n == 12:
        with 5:
            pass
    elif n == 13:
        for i in 5:
            pass
    elif n == 14:
        x = [1, 2, 3, 4]
        x[::2] = [1]
    elif n == 15:
        x = [1]
        x[0:1] = 5
    elif n == 16:
        from math import nope
    elif n == 17:
        import math.nope
    elif n == 18:
        d = {1: 1}
        for key in d:
            d[key + 1] = 1
    elif n == 19:
        k.m.x = 1


for n in range(20):
    try:
        unpack(n)
        print(n, "no error")
    except Exception as e:
        print(n, type(e).__name__, str(e).split(" (/")[0].split(" (unknown")[0])
