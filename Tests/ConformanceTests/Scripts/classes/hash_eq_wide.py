class Wide:
    def __hash__(self):
        return 2 ** 70


class Wrong:
    def __hash__(self):
        return "text"


class Minus:
    def __hash__(self):
        return -1


print(isinstance(hash(Wide()), int), hash(Wide()) == hash(2 ** 70), hash(Minus()))
try:
    hash(Wrong())
except TypeError as e:
    print(e)


class Banned:
    __hash__ = None


try:
    hash(Banned())
except TypeError as e:
    print(e)
