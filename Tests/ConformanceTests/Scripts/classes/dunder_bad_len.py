class BadLen:
    def __len__(self):
        return -1


try:
    len(BadLen())
except ValueError as e:
    print(e)


class BadRepr:
    def __repr__(self):
        return 5


try:
    repr(BadRepr())
except TypeError as e:
    print(e)


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(str(OnlyRepr()), f"{OnlyRepr()}", "%s" % OnlyRepr(), "{!s:>12}".format(OnlyRepr()))


class Hashed:
    def __hash__(self):
        return 7

    def __eq__(self, o):
        return True


print({Hashed(): 1, Hashed(): 2}.__len__(), hash(Hashed()), len({Hashed(), Hashed()}))


class Desc:
    def __get__(self, obj, owner):
        return "class access" if obj is None else "instance access"

    def __set__(self, obj, value):
        print("desc set", value)


class UsesDesc:
    attr = Desc()


UsesDesc().attr = 3
print(UsesDesc().attr, UsesDesc.attr)
