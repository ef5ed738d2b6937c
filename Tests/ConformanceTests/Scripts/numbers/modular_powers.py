"""pow with three arguments, small and large, and what programs do with it."""
for base in (-9, -1, 0, 2, 7, 2**62, -2**63, 2**63 - 1, 2**70):
    for exponent in (0, 1, 5, 63, 2**62):
        print([pow(base, exponent, m) for m in (1, -1, 7, -7, 2**63 - 1, -2**63, 10**18, 2**64, -10**20)])
print(pow(3, -1, 7), pow(-3, -2, 11), pow(True, True, 5), pow(10**50, 10**20, 10**30 + 7))


def is_prime(n):
    """Miller-Rabin with fixed bases."""
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = pow(x, 2, n)
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for n in range(100) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(2**83 - 1))
p, q, e = 1000003, 1000033, 65537
d = pow(e, -1, (p - 1) * (q - 1))
secret = pow(123456789, e, p * q)
print(secret, pow(secret, d, p * q))
for wrong in (lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: pow(2, 3, 5.0), lambda: pow(2, "a", 3), lambda: pow(2, 3, None) and pow("a", 2)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
