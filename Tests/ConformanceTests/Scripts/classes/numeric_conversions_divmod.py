class Num:
    def __int__(self):
        return 42

    def __float__(self):
        return 4.5

    def __round__(self, digits=None):
        return ("round", digits)

    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __bytes__(self):
        return b"num"

    def __abs__(self):
        return "abs"


n = Num()
print(sum([True, 2.5]), complex if False else "", "%s" % n.__int__(), "{:.1f}".format(float(n)), "%d" % 3.9)


class Divmod:
    def __divmod__(self, o):
        return "dm", o

    def __rdivmod__(self, o):
        return "rdm", o


print(divmod(Divmod(), 2), divmod(2, Divmod()))
