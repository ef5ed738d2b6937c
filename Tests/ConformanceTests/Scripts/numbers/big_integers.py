a = 2 ** 100
b = 10 ** 30 + 7
print(a, b, a + b, a - b, b - a, a * b, b // a, a // b, b % a, -a, abs(-a), a == 2 ** 100, a != b, a > b)
print(a // 3, a % 7, -a // 3, -a % 7, a // -3, a % -7, divmod(a, 1000), divmod(-a, 1000), divmod(a, -12345678901234567890))
print(a / 3, b / a, 1 / a, a / 10 ** 20, int(1e20), int(-1.5e25), float(a), float(b), a * 1.5, a + 0.5, a < 1e31, a > 1e30)
print(a << 10, a >> 50, a >> 200, -a >> 50, a & 0xFFFF, a | 1, a ^ a, ~a, -a & 0xFF, a.bit_length(), (-a).bit_length(), (a - 1).bit_length())
print(2 ** 63, 2 ** 63 - 1, -2 ** 63, -2 ** 63 - 1, 2 ** 64, 9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 ** 2, 4294967296 * 4294967296)
print(9223372036854775807 * 2, -9223372036854775808 * -1, -9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808), 9223372036854775807 - -1)
print(2 ** 64 - 2 ** 64, 2 ** 64 - 2 ** 64 + 5, (2 ** 70) // (2 ** 69), (2 ** 70) % (2 ** 69), type(2 ** 70 - 2 ** 70), [1, 2, 3][2 ** 70 - 2 ** 70])
f = 1
for i in range(1, 31):
    f *= i
print(f, len(str(f)), sum(int(d) for d in str(f)))
x, y = 0, 1
for _ in range(200):
    x, y = y, x + y
print(x)
print(pow(3, 100, 10 ** 9 + 7), pow(2, 1000) % 1000007, pow(7, 123456789, 998244353), 3 ** 50, (-3) ** 51, 10 ** 18, 10 ** 19)
print(int("123456789" * 5), int("f" * 20, 16), str(10 ** 25), repr(-10 ** 25), f"{10 ** 25:,}", f"{2 ** 65:x}", f"{2 ** 65:b}", hex(2 ** 65), oct(2 ** 65), f"{2**65:>30}", "%d" % 2 ** 65)
print(2 ** 100 == 2.0 ** 100, 2 ** 100 + 1 == 2.0 ** 100, hash(2 ** 100) == hash(2.0 ** 100), {2 ** 70: "big"}[2 ** 70], 2 ** 70 in [2 ** 70], sorted([2 ** 70, 1, -2 ** 70, 0.5]), max(2 ** 70, 1e22), min(2 ** 70, 5))
print(round(10 ** 20, -19), round(15 * 10 ** 19, -20), round(1e25), int(1e18), int(1e19), int(9.999999999999999e22), bool(2 ** 70), not 2 ** 70, str(2 ** 70)[::-1])
import math
print(math.factorial(25), math.gcd(2 ** 80, 6 ** 50), math.isqrt(10 ** 40), math.sqrt(10 ** 40), math.log2(2 ** 200), math.log(10 ** 100), math.comb(100, 50), math.floor(1e20), math.ceil(1.5e20))
print(sum([2 ** 62, 2 ** 62, 2 ** 62]), sum(range(10 ** 10, 10 ** 10 + 5)), math.prod(range(1, 25)), [2 ** i for i in range(60, 68)], len(range(10 ** 10)))
n = 600851475143
fs = []
p = 2
while p * p <= n:
    while n % p == 0:
        fs.append(p)
        n //= p
    p += 1
fs.append(n)
print(fs)


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
