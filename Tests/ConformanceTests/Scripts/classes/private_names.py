# Names that begin with two underscores are mangled inside classes.
class Account:
    __rate = 0.5
    __slots = "not special"

    def __init__(self):
        self.__balance = 10
        self.__dunder__ = "kept"
        self._single = "kept"

    def __secret(self, __arg=1):
        __local = __arg + 1
        return __local, sorted(locals())

    def reveal(self):
        return self.__balance, self.__secret(), Account.__rate

    def compare(self, other):
        return self.__balance == other.__balance

    def nested(self):
        def inner():
            return self.__balance
        return inner(), [self.__rate for _ in range(1)], (lambda: self.__rate)()

    class __Hidden:
        pass

    def make(self):
        return self.__Hidden().__class__.__name__


class Savings(Account):
    def __init__(self):
        super().__init__()
        self.__balance = 20

    def both(self):
        return self.__balance, self._Account__balance


a, s = Account(), Savings()
print(a.reveal(), a.compare(s), a.nested(), a.make(), s.both(), s.reveal())
print(sorted(a.__dict__), sorted(s.__dict__))
for name in ("__balance", "_Account__balance", "__rate", "_Account__rate", "__dunder__"):
    print(name, hasattr(a, name))
try:
    a.__balance
except AttributeError as e:
    print(e)
try:
    a.__secret()
except AttributeError as e:
    print(e)
a.__new = 1
print("__new" in a.__dict__)
