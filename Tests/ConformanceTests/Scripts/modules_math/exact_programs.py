# Programs with exact fractions: continued fractions, Egyptian fractions, a linear system.
from fractions import Fraction as F
import math

def continued(x, count):
    parts = []
    for _ in range(count):
        whole = math.floor(x)
        parts.append(whole)
        if x == whole:
            break
        x = 1 / (x - whole)
    return parts
print(continued(F(415, 93), 10), continued(F(math.pi), 6))
def egyptian(x):
    parts = []
    while x:
        unit = F(1, math.ceil(1 / x))
        parts.append(unit)
        x -= unit
    return parts
print([str(p) for p in egyptian(F(7, 15))], egyptian(F(5, 121))[-1].denominator)
def solve(rows):
    n = len(rows)
    rows = [[F(v) for v in row] for row in rows]
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]
print(solve([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]), [str(v) for v in solve([[1, 2, 3], [3, 4, 5]])])
print(sum(F(1, math.factorial(k)) for k in range(12)), float(sum(F(1, math.factorial(k)) for k in range(18))) == math.e)
print(sorted({F(a, b) for b in range(1, 6) for a in range(b)}), max(F(1, 3), F(2, 5), key=lambda f: f.denominator))
print(F("0.125") + F(3, 8) == 0.5, F(1, 3) ** 3, round(F(22, 7), 3), divmod(F(7, 2), F(2, 3)))
