"""operator in programs: sorting by several keys, folding, grouping, tables of functions."""
import operator
from dataclasses import dataclass
from functools import partial, reduce
from itertools import accumulate, groupby, starmap
from operator import attrgetter, itemgetter, methodcaller

people = [{"name": "ann", "age": 30, "city": "oslo"}, {"name": "bob", "age": 25, "city": "rome"}, {"name": "cid", "age": 30, "city": "rome"}]
print([p["name"] for p in sorted(people, key=itemgetter("age", "name"))], max(people, key=itemgetter("age"))["name"])
people.sort(key=itemgetter("city"))
print({city: [p["name"] for p in group] for city, group in groupby(people, key=itemgetter("city"))})


@dataclass
class Point:
    x: int
    y: int

    def scaled(self, k, plus=0):
        return Point(self.x * k + plus, self.y * k + plus)


points = [Point(3, 1), Point(1, 2), Point(3, 0)]
print(sorted(points, key=attrgetter("x", "y")), list(map(methodcaller("scaled", 2, plus=1), points))[0])
print(min(points, key=attrgetter("y")), [operator.attrgetter("x.real")(p) for p in points])
ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod, "**": operator.pow}


def rpn(text):
    stack = []
    for token in text.split():
        if token in ops:
            b, a = stack.pop(), stack.pop()
            stack.append(ops[token](a, b))
        else:
            stack.append(float(token) if "." in token else int(token))
    return stack.pop()


print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"), rpn("2 3 **"), rpn("7 2 //"), rpn("1.5 2 *"))
try:
    rpn("1 0 /")
except ZeroDivisionError as e:
    print(e)
print(reduce(operator.mul, range(1, 8)), list(accumulate([1, 2, 3, 4], operator.mul)), list(accumulate([3, 1, 4], max)), list(starmap(operator.sub, [(5, 2), (1, 1)])))
print(sum(map(operator.mul, [1, 2, 3], [4, 5, 6])), list(map(partial(operator.add, 10), [1, 2])), reduce(operator.or_, [{1}, {2}, {3}]), reduce(operator.iconcat, [[1], [2, 3]], []))
compare = {"<": operator.lt, "==": operator.eq, "in": lambda a, b: operator.contains(b, a)}
print([name for name, f in compare.items() if f(1, [1, 2] if name == "in" else 2)])
data = {"a": [1, 2, {"b": "deep"}]}
print(reduce(operator.getitem, ["a", 2, "b"], data))
