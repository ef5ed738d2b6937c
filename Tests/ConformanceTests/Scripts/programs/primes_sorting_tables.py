def quicksort(a):
    if len(a) <= 1:
        return a
    p = a[len(a) // 2]
    return quicksort([x for x in a if x < p]) + [x for x in a if x == p] + quicksort([x for x in a if x > p])


def merge_sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r = merge_sort(a[:m]), merge_sort(a[m:])
    out = []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    return out + l[i:] + r[j:]


def binary_search(a, x):
    lo, hi = 0, len(a) - 1
    while lo <= hi:
        mid = (lo + hi) // 2
        if a[mid] == x:
            return mid
        elif a[mid] < x:
            lo = mid + 1
        else:
            hi = mid - 1
    return -1


def matmul(a, b):
    return [[sum(x * y for x, y in zip(row, col)) for col in zip(*b)] for row in a]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]


def queens(n):
    def place(row, cols):
        if row == n:
            return 1
        return sum(place(row + 1, cols + [c]) for c in range(n)
                   if all(c != q and abs(c - q) != row - r for r, q in enumerate(cols)))
    return place(0, [])


def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]


data = [37, 5, 12, 99, 1, 5, 63, 0, -4, 28]
print([binary_search(sorted(data), x) for x in (5, 99, 100, -4)], matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]), gcd(1071, 462), max(range(1, 1000), key=collatz))
for row in pascal(6):
    print(" ".join(str(x) for x in row).center(20).rstrip())
print(queens(6), levenshtein("kitten", "sitting"), [collatz(i) for i in range(1, 10)])
seed = 12345
values = []
for _ in range(200):
    seed = (1103515245 * seed + 12345) % 2 ** 31
    values.append(seed % 1000)
print(sum(values), quicksort(values)[:10], merge_sort(values)[-5:], len(set(values)))
