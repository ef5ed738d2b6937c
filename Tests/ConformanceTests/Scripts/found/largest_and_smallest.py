import heapq


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def called(x):
    raise KeyError("called")


for n in (-1, 0, 1, 2, 9, 0.0, 2.5, "a", None, True):
    for it in ([], [3, 1, 2], 5, "cab", [1, "a"]):
        for key in (None, str):
            attempt(lambda: heapq.nlargest(n, it, key=key))
            attempt(lambda: heapq.nsmallest(n, it, key))
attempt(lambda: heapq.nlargest(0, [7], key=called))
attempt(lambda: heapq.nsmallest(-1, iter([7, 8]), key=called))
