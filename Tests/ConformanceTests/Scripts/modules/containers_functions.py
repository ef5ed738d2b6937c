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


class Node:
    def __init__(self, value):
        self.value = value
        self.next = self


n = copy.deepcopy(Node([1]))
print(n.value, n.next is n)


@functools.lru_cache(maxsize=None)
def fib(n):
    """Numbers."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info(), fib.__name__, fib.__doc__)
print(functools.reduce(operator.add, [1, 2, 3]), functools.partial(pow, 2)(5))
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted('bca', key=str.upper))
print(list(itertools.product('ab', repeat=2)), list(itertools.chain([1], [2])), list(itertools.islice(itertools.count(), 3)))
print([(k, list(g)) for k, g in itertools.groupby('aabbb')], list(itertools.combinations('abc', 2)))
print(list(itertools.permutations('abc', 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.zip_longest('ab', 'c')))
print(list(itertools.takewhile(lambda x: x < 3, range(9))), list(itertools.starmap(pow, [(2, 3)])), list(itertools.repeat(1, 2)))
print(operator.itemgetter(1, 0)('ab'), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'))
print(bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), heapq.nlargest(2, [1, 5, 3]))
h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print([heapq.heappop(h) for _ in range(4)])
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.stdev([1, 2, 3, 4]), statistics.mode('aab'))
