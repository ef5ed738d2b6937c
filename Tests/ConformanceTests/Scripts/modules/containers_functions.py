from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
import copy, functools, itertools, operator, bisect, heapq, statistics

Point = namedtuple('Point', 'x y', defaults=[5])
p = Point(1)
print(p, p.x, p.y, p[1], p._replace(x=3), p._asdict(), len(p), p == (1, 5), Point._fields)
a, b = p
print(a, b, Point._make([8, 9]), Point(y=2, x=1), max(Point(1, 2), Point(1, 3)))
for args in ((), (1, 2, 3)):
    try:
        Point(*args)
    except TypeError as e:
        print(e)
try:
    namedtuple('Bad', 'x x')
except ValueError as e:
    print(e)
c = Counter('hello')
print(c, c.most_common(1), c['z'], c + Counter('lo'), c - Counter('l'), c | Counter('xx'), c & Counter('ll'))
c.update('lll')
c.subtract({'h': 3})
print(c, sorted(c.elements()), c.total())
d = defaultdict(list, a=[0])
d['a'].append(1)
d['b']
print(d, dict(d), len(d), 'c' in d, d.get('c'))
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
od.move_to_end('c', last=False)
print(od, od.popitem(), od.popitem(last=False), od == OrderedDict(b=2))
q = deque([1, 2, 3], maxlen=3)
q.append(4)
q.appendleft(9)
q.rotate(1)
print(q, q[0], list(q), q.pop(), q.popleft(), len(q), 9 in q)
try:
    deque().popleft()
except IndexError as e:
    print(e)
print(ChainMap({'a': 1}, {'a': 2, 'b': 3})['b'])
nested = {'a': [1, {2}], 'p': p}
deep, shallow = copy.deepcopy(nested), copy.copy(nested)
nested['a'].append(5)
print(deep, shallow)
