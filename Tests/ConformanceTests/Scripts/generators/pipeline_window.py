import itertools


def window(seq, n=2):
    it = iter(seq)
    cur = tuple(itertools.islice(it, n))
    if len(cur) == n:
        yield cur
    for x in it:
        cur = cur[1:] + (x,)
        yield cur


print(list(window("abcd")), list(window([1], 2)))


def countdown(n):
    while n > 0:
        yield n
        n -= 1
    else:
        yield "liftoff"


print(*countdown(3))
