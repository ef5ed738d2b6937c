# A StopIteration of a function that an iterator calls ends whatever walks the iterator.
import itertools, functools
def stop(*a): raise StopIteration('x')
def a(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
a(lambda: list(map(stop, [1]))); a(lambda: list(filter(stop, [1]))); a(lambda: list(itertools.takewhile(stop,[1]))); a(lambda: list(itertools.dropwhile(stop,[1]))); a(lambda: list(itertools.filterfalse(stop,[1]))); a(lambda: list(itertools.starmap(stop,[(1,)]))); a(lambda: list(itertools.accumulate([1,2],stop))); a(lambda: list(itertools.groupby([1],stop))); a(lambda: [x for x in itertools.groupby([1],stop)]); a(lambda: list(iter(stop, 1))); a(lambda: dict(map(stop,[1]))); a(lambda: sum(map(stop,[1]))); a(lambda: sorted([1,2],key=stop)); a(lambda: max([1,2],key=stop)); a(lambda: [*map(stop,[1])]); a(lambda: list(zip([1], map(stop,[1])))); a(lambda: list(enumerate(map(stop,[1])))); a(lambda: list(itertools.chain([1], map(stop,[1]), [2]))); a(lambda: list(itertools.islice(map(stop,[1]),3))); a(lambda: ''.join(map(stop,[1]))); a(lambda: next(map(stop,[1]))); a(lambda: functools.reduce(stop, [1,2])); a(lambda: list(itertools.chain.from_iterable(map(stop,[1])))); a(lambda: list(x for x in map(stop,[1]))); a(lambda: (lambda *p: p)(*map(stop,[1]))); a(lambda: any(map(stop,[1]))); a(lambda: 1 in map(stop,[1])); 
def g():
    for k in map(stop,[1]): yield k
    yield 'end'
a(lambda: list(g()))
def h():
    yield from map(stop,[1])
    yield 'end'
a(lambda: list(h()))
def u():
    p, q = map(stop,[1])
a(u)
class I:
    def __init__(self): self.n=0
    def __iter__(self): return self
    def __next__(self): stop()
class G:
    def __getitem__(self,i): stop()
a(lambda: list(I())); a(lambda: list(G())); a(lambda: [x for x in G()]); a(lambda: list(reversed(type('R',(G,),{'__len__':lambda s:2})())))
a(lambda: list(itertools.tee(map(stop,[1]))[0])); a(lambda: list(itertools.cycle(map(stop,[1])))); a(lambda: list(itertools.product(map(stop,[1]),[1]))); a(lambda: list(itertools.compress([1],map(stop,[1])))); a(lambda: list(itertools.zip_longest(map(stop,[1]),[1]))); a(lambda: list(itertools.pairwise(map(stop,[1])))); a(lambda: list(itertools.permutations(map(stop,[1])))) 
