# Where a name is found: data descriptors of the class, the instance, the class.
class Base:
    shared = []
    limit = 10

    @property
    def size(self):
        return "from property"

    def method(self):
        return "method of class"


class Derived(Base):
    limit = 20


a = Derived()
b = Derived()
print(a.limit, Derived.limit, Base.limit)
a.limit = 99
print(a.limit, b.limit, Derived.limit, a.__dict__, b.__dict__)
del a.limit
print(a.limit)
try:
    del a.limit
except AttributeError as e:
    print(type(e).__name__, e)
