# & | ^ of large ints, where the result is a power of two with a sign.
sizes = (63, 64, 65, 127, 128, 192)
values = [0, 1, -1] + [sign * 2**n + d for n in sizes for sign in (1, -1) for d in (-1, 0, 1)]
print(-(2**63) ^ 2**63, 1 ^ (1 - 2**64), (1 - 2**64) & -(2**63), -(2**128) | 0, -1 ^ (2**64 - 1))
for x in values:
    both, either, one = (0, 0, 0)
    for y in values:
        both += x & y
        either += x | y
        one ^= x ^ y
        assert (x & y) + (x | y) == x + y and (x ^ y) == (x | y) - (x & y) and ~(x & y) == ~x | ~y, (x, y)
    print(x, both, either, one)
