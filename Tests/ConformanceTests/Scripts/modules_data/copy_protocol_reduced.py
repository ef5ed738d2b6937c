import copy


class Reduced:
    def __init__(self, n, extra=None):
        self.n, self.extra = n, extra

    def __reduce__(self):
        return Reduced, (self.n + 1,), {"extra": "from state"}


r = copy.copy(Reduced(1))
print(r.n, r.extra)


class MyList(list):
    def __init__(self, *args):
        super().__init__(*args)
        self.tag = "t"


class MyDict(dict):
    pass


class MyInt(int):
    pass


m = MyList([1, [2]])
m.tag = ["changed"]
n = copy.deepcopy(m)
print(type(n).__name__, n, n.tag, n.tag is m.tag, copy.copy(m).tag is m.tag, copy.copy(m) is m)
d = MyDict(a=[1])
d.note = "n"
print(copy.copy(d).note, copy.deepcopy(d)["a"] is d["a"], type(copy.deepcopy(d)).__name__, copy.copy(MyInt(5)) + 1, type(copy.deepcopy(MyInt(5))).__name__)


class NoCopy:
    def __deepcopy__(self, memo):
        raise TypeError("cannot copy this")


for wrong in (lambda: copy.deepcopy([NoCopy()]), lambda: copy.copy(x for x in [1]), lambda: copy.deepcopy(open("/dev/null"))):
    try:
        print(wrong())
    except TypeError as e:
        print("TypeError", str(e).replace("_io.", ""))
memo = {}
x = [1]
y = copy.deepcopy(x, memo)
print(memo[id(x)] is y, copy.Error.__name__, issubclass(copy.error, Exception))
