def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(str(255), repr(-7), f"{255:b} {255:o} {255:x} {255:X} {255:#b} {255:#x} {-255:#o}", f"{1234567:,} {1234567:_} {255:_b} {42:5d}| {42:<5}| {42:^5}| {42:05d} {42:+d} {-42:=6d} {65:c} {42:e} {42:.2f} {42:%} {42:g}")
print(int("101", 2), int("-0b11", 0), int("zz", 36), int(" 12\n"), int("1_000"), int("٤٢"), bin(5)[2:].zfill(8), hex(255)[2:].upper(), oct(64), int(bin(37), 2), int(hex(3735928559), 16), "%d %i %5d %-5d| %05d %x %o %+d" % (1, 2, 3, 4, 5, 255, 8, 9))
print(2**64, -(2**64), 10**30, 2**100 % 1000, (10**20).bit_length(), str(2**200)[:10], len(str(2**1000)), 123456789**5, 7**77 % 10**9, -7 // 2, -7 % 2, divmod(-7, 2), 10**20 // 3, int(1e20), int(-2.9), round(-2.5), 10**18 + 1.0)
for f in [lambda: int("12a"), lambda: int("0x10"), lambda: int("2", 2), lambda: int("", 2), lambda: f"{5:q}", lambda: f"{5:.2d}", lambda: f"{5:,s}", lambda: f"{5:c<}", lambda: "{:d}".format("5"), lambda: f"{-1:c}", lambda: int("1" * 4301), lambda: f"{0x110000:c}", lambda: 5 .bit_length(1)]:
    attempt(f)
