def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


# The % operator on bytes.
print(b"%d items" % 5, b"%s=%s" % (b"k", b"v"), b"%5d|%-5d|%05d" % (1, 2, 3), b"%x %X %o %#x" % (255, 255, 8, 255), b"%.2f" % 3.14159, b"%c%c" % (65, b"B"), b"100%%" % (), b"%r %a" % ("é", "é"), b"%b" % b"x", b"%10s|%-6s|" % (b"ab", b"cd"), b"%(k)s" % {b"k": b"v"}, b"%+d % d" % (5, 5), b"%e" % 12345.678, b"%.3s" % b"abcdef")
print(bytearray(b"%d") % 7, type(bytearray(b"%d") % 7).__name__, b"%s" % bytearray(b"x"))
attempt(lambda: b"%d" % "x")
attempt(lambda: b"%s" % "x")
attempt(lambda: b"%s" % 5)
attempt(lambda: b"%c" % 256)
attempt(lambda: b"%c" % b"ab")
attempt(lambda: b"%d %d" % 1)
attempt(lambda: b"%d" % (1, 2))
attempt(lambda: b"%q" % 1)
attempt(lambda: b"%d" % None)
attempt(lambda: b"{}".format(1))
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), (0).to_bytes(0, "big"), (255).to_bytes(1, byteorder="little"), (1 << 80).to_bytes(11, "big"))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes([1, 2], "big"), int.from_bytes(b"", "big"), int.from_bytes(b"\x80" + b"\0" * 9, "big"), int.from_bytes(b"\x80" + b"\0" * 8, "big", signed=True), int.from_bytes(b"\x01\x02"))
attempt(lambda: (256).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (128).to_bytes(1, "big", signed=True))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: (1).to_bytes(-1, "big"))
attempt(lambda: int.from_bytes("ab", "big"))
attempt(lambda: int.from_bytes(5, "big"))
attempt(lambda: int.from_bytes([256], "big"))
