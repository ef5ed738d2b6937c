def depth(n):
    try:
        return depth(n + 1)
    except RecursionError:
        return n


first = depth(0)
print(first == depth(0), first > 900)


def unwinding(n):
    try:
        unwinding(n + 1)
    finally:
        counts.append(n)


counts = []
try:
    unwinding(0)
except RecursionError as error:
    print(type(error).__name__, error)
print(len(counts) > 900, counts[-1], counts[0] == max(counts))
