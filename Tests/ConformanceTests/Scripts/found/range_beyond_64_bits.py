def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


big = range(10**20, 10**20 + 10, 3)
print(big, len(big), big[1], big[-1], list(big), 10**20 + 3 in big, 5 in big, big.index(10**20 + 6), big[1:], big.start, range(-(10**30), 10**30, 10**29)[3], list(range(2**63 - 2, 2**63 + 1)), list(range(3, -(2**64), -(2**63))))
print(range(2**70)[2**65], bool(range(2**70)), range(2**64) == range(2**64), range(2**64) == range(5), hash(range(2**70)) == hash(range(2**70)), type(iter(big)).__name__, type(reversed(big)).__name__)
attempt(lambda: len(range(2**70)))
attempt(lambda: range(2**70)[2**70])
attempt(lambda: big[4])
attempt(lambda: big.index(5))
print(big.count(10**20), big.count(1), big.stop, big.step, list(reversed(big))[0], 2.5 in big, "a" in big, big[::-1], big[-2:], sum(big), max(big), list(zip(big, "ab")))
for i in range(2**64, 2**64 + 2):
    print(i)
first, *rest = big
print(first, len(rest), [i - 10**20 for i in big], next(iter(range(2**64, 2**65))), range(10**20, 10**20), list(range(10**20, 0)), range(-(2**63), 2**63)[0], len(range(0, 2**63, 2)))
