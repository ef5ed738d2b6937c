import itertools
def k(x):
    print('key', x); return x // 10
g = itertools.groupby([1,2,11,12,13,25,31], k)
print('made')
a, ga = next(g); print(a, next(ga))
b, gb = next(g); print(b, list(ga), next(gb))
c, gc = next(g); print(list(gb)); print(c, list(gc), list(gc)); print([(k, list(v)) for k, v in g]); print(next(g, 'end'), next(g, 'end'))
print([(k, len(list(v))) for k, v in itertools.groupby('aaabbc')], list(itertools.groupby([])))
nan = float('nan')
print([len(list(v)) for k, v in itertools.groupby([nan, nan, 1, True, 1.0])])
def bad(x):
    if x == 3: raise ValueError('three')
    if x == 5: raise StopIteration
    return x
g = itertools.groupby([1,3,4,5,6], bad)
for _ in range(6):
    try: print(next(g)[0])
    except Exception as e: print(type(e).__name__, e)
