from collections import Counter, OrderedDict, defaultdict, deque, namedtuple, ChainMap
import copy, functools, itertools, operator, bisect, heapq, statistics

Point = namedtuple('Point', 'x y', defaults=[5])
p = Point(1)
a, b = p


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
