# How many positional sub-patterns a class accepts is a matter of the class in the pattern, and
# asked before any of them is matched.
class Plain:
    pass


class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x):
        self.x = x


class Point3(Point):
    __match_args__ = ('x',)


class Count(int):
    pass


class Text:
    __match_args__ = 'x'


class Number:
    __match_args__ = (1,)


def kind(value):
    match value:
        case Point(x, y):
            return 'two', x, y
        case Point(x):
            return 'one', x
        case Count(n):
            return 'count', n
        case bool() | int(0, 1):
            return 'never'
        case Text(x) | Number(x):
            return x
        case str(x, 'b', _) | Plain(x):
            return x
        case Plain(1, 2):
            return 'plain'


for value in (Point(1), Point3(2), Count(3), True, 7, Text(), Number(), Plain(), 'abc', None):
    try:
        print(kind(value))
    except TypeError as e:
        print('TypeError:', e)
