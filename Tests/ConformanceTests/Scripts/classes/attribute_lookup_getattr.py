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
a.limit = 99
del a.limit
a.shared.append(1)
print(b.shared, Base.shared is a.shared)
a.__dict__["size"] = "from instance"
print(a.size, a.__dict__["size"])
a.method = lambda: "from instance"
print(a.method(), b.method())
a.__dict__["limit"] = 7
print(a.limit, vars(a)["limit"], "limit" in vars(a), "limit" in vars(b))
Base.later = "added"
print(a.later, Derived.later, "later" in Derived.__dict__, "later" in Base.__dict__)
Derived.later = "hidden"
print(a.later, Base.later)
del Derived.later
print(a.later)
try:
    del Derived.later
except AttributeError as e:
    print(e)
try:
    Derived.missing
except AttributeError as e:
    print(e)
try:
    a.missing
except AttributeError as e:
    print(e, e.name, e.obj is a)
print(getattr(a, "missing", None), getattr(a, "limit", None), hasattr(Derived, "method"))
try:
    getattr(a, 5)
except TypeError as e:
    print(e)
for bad in (5, None):
    try:
        setattr(a, bad, 1)
    except TypeError as e:
        print(e)
setattr(a, "not an identifier", 3)
print(getattr(a, "not an identifier"), sorted(a.__dict__))
