def isprime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(isprime(2 ** 61 - 1), isprime(2 ** 67 - 1), isprime(2 ** 89 - 1), isprime(10 ** 18 + 9), [i for i in range(50) if isprime(i)])
digits = ""
q, r, t, k, m, xx = 1, 0, 1, 1, 3, 3
while len(digits) < 40:
    if 4 * q + r - t < m * t:
        digits += str(m)
        q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
    else:
        q, r, t, k, m, xx = q * k, (2 * q + r) * xx, t * xx, k + 1, (q * (7 * k + 2) + r * xx) // (t * xx), xx + 2
print(digits)
