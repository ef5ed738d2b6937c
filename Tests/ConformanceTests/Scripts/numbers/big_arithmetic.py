a = 2 ** 63
print(a - 1, a, a + 1, -a, -a - 1, ~a, a * a, a * -a)
m = 9223372036854775807
print(m + 1, -m - 2, m * 2, m * m, m - -m, abs(-m - 1), -(-m - 1))
x = m
x += 1
print(x, x - 1 == m, type(x).__name__)
for i in (62, 63, 64, 100):
    print(1 << i, (1 << i) >> (i - 1), -1 << i, (-1 << i) >> i)
b = 123456789012345678901234567890
c = 987654321098765432109876543210
print(b + c, b - c, b * c, c // b, c % b, -c // b, -c % b, c // -b, c % -b)
print(divmod(c, b), divmod(-c, b), divmod(c, -7), divmod(-c, 10 ** 20))
print(b & c, b | c, b ^ c, ~b, b & -1, -b & 0xFFFF, -b | 1, -b ^ c, b >> 70, -b >> 70, b << 3, b >> 1000, -b >> 1000)
print(b / c, c / b, b / 10 ** 20, -b / 3, b / 1.5, 10 ** 30 // 7)
print(2 ** 200, (-3) ** 51, 7 ** 0, 0 ** 0, (-2) ** 63, (-2) ** 64, 10 ** 25)
print(pow(3, 1000, 7), pow(2, 10 ** 18, 10 ** 9 + 7), pow(-5, 3, 7), pow(5, 3, -7), pow(3, -1, 7), pow(38, -1, 97), pow(2, -2, 9))
print(b ** 3, pow(b, 20, c), pow(b, 0, 1), pow(0, 0, 5))
print(b.bit_length(), (-b).bit_length(), (0).bit_length(), (255).bit_count(), b.bit_count(), (-7).bit_count())
print(int(1e30), int(-1e25), float(b), float(2 ** 1023), round(b, -5), round(-b, -29), round(15, -1), round(25, -1), round(-15, -1))
print(b == 123456789012345678901234567890, b < c, b > float(c), hash(b) == hash(b + 0), b in {b: 1})
print(int("9" * 40), int("-0x" + "f" * 20, 16), int("z" * 15, 36), str(10 ** 30)[::-1])
print(hex(b), oct(b), bin(2 ** 70), hex(-b), format(b, ","), format(b, "_x"), f"{b:e}", f"{b:.3f}", f"{b:+d}", f"{b:#X}")
print(b.to_bytes(13, "big"), (-b).to_bytes(14, "little", signed=True), int.from_bytes(b"\x01" + b"\0" * 12, "big"), int.from_bytes(b"\xff" * 10, "big", signed=True))
print(sum([2 ** 62] * 8), max(2 ** 70, 2.0 ** 71), min(-2 ** 70, 0), abs(-b), bool(b), not 10 ** 30)
import math
print(math.factorial(30), math.gcd(b, c), math.isqrt(b), math.comb(100, 50), math.lcm(10 ** 12, 10 ** 13 + 1), math.prod(range(1, 25)))
print(math.log10(10 ** 400), math.log2(2 ** 5000), math.log(10 ** 1000), math.floor(1e20), math.ceil(-1e20), math.trunc(1e22), math.sqrt(10 ** 40))
f0, f1 = 0, 1
for _ in range(300):
    f0, f1 = f1, f0 + f1
print(f0)
print(3 * 10 ** 18 * 4, 3037000500 * 3037000500, -3037000500 * 3037000500, 4294967296 * 2147483648, 1 - 2 ** 64, 2 ** 64 - 2 ** 63)
print(len(range(0, 10 ** 18)), range(10 ** 18)[-1], 10 ** 30 in range(0, 10 ** 18))
