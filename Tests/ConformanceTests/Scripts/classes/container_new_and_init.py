# What fills a class derived from a container: __init__, never __new__.
from collections import deque, defaultdict, OrderedDict, Counter


class Made(list):
    def __new__(cls, *args):
        self = super().__new__(cls)
        self.made_with = args
        return self


class Keyed(dict):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args, **kwargs)


class Unique(set):
    def __new__(cls, items=()):
        return super().__new__(cls)


class Ends(deque):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)


class Bytes(bytearray):
    def __new__(cls, *args):
        return super().__new__(cls)


class Silent(bytearray):
    def __init__(self, *args):
        self.args = args


class Quiet(defaultdict):
    def __init__(self, *args):
        self.args = args


class Loud(bytearray):
    def __init__(self, *args):
        super().__init__(*args)
        self.append(33)


print(Made([1, 2]), Made([1, 2]).made_with, Made())
print(Keyed({'a': 1}, b=2), Keyed([(1, 2)]))
print(sorted(Unique('hello')), list(Ends([1, 2, 3], maxlen=2)), Bytes(b'abc'))
print(Silent(b'abc'), Silent(3).args, Quiet(list), Quiet(int).args, Quiet(int).default_factory)
print(Loud(b'hey'), Loud(2), Loud('\u00e9', 'utf-8'))
print(list.__new__(list, [1]), dict.__new__(dict, a=1), set.__new__(set, 'a'), Made.__new__(Made, [5]))


class Counted(Counter):
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Ordered(OrderedDict):
    def __new__(cls, *args):
        return super().__new__(cls)


print(Counted('banana').most_common(1), Ordered([(2, 1), (1, 2)]))


class Other:
    def __new__(cls, kind):
        return object.__new__(First if kind else Other)

    def __init__(self, kind):
        self.by = 'Other'


class First(Other):
    def __init__(self, kind):
        self.by = 'First'


print(Other(True).by, Other(False).by)
b = bytearray(b'xy')
b.__init__(b'other')
print(b)
for wrong in [lambda: Made(1), lambda: Keyed(5), lambda: Unique(4), lambda: Loud('text')]:
    try:
        wrong()
    except TypeError as e:
        print(e)


class Plain(set):
    pass


class Fixed(frozenset):
    pass


for wrong in [lambda: Plain(1, 2), lambda: Fixed(1, 2), lambda: set(1, 2)]:
    try:
        wrong()
    except TypeError as e:
        print(e)
