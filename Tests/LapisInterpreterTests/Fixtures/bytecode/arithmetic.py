def f(a, b):
    c = a + b - a * b / a // b % a
    c = a + 1 - 2 * a
    c = c * 3 / 4
    c = c // 5 % 6 ** a
    c += a
    c = c - 1
    c = c % 3
    c = -c
    return a < b < c, a is not b, a in [b]
