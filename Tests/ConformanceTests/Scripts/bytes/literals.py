def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(b"abc", b'it\'s', b"it's", b'say "hi"', b"\x00\x7f\x80\xff\n\t\r\\", rb"\n", Rb"a\d", b"a" b"b", b"""x
y""", b"\101\0\7", bytes(), bytes(3), bytes([65, 66]), bytes((1, 2)), bytes(range(3)), bytes("é", "utf-8"), bytes(b"x"), bytes({1}))
print(bytearray(), bytearray(2), bytearray(b"ab"), bytearray("hé", "latin-1"), bytearray([0x41]), repr(bytearray(b"it's")), str(b"a"), f"{b'a'}", [b"x", bytearray(b"y")])
attempt(lambda: bytes("abc"))
attempt(lambda: bytes(-1))
attempt(lambda: bytes([256]))
attempt(lambda: bytes([-1]))
attempt(lambda: bytes(["a"]))
attempt(lambda: bytes(1.5))
attempt(lambda: bytes(None))
attempt(lambda: bytes(5, "utf-8"))
attempt(lambda: bytes([1], "utf-8"))
attempt(lambda: bytearray("abc"))
attempt(lambda: bytearray([300]))
attempt(lambda: bytearray([1.5]))
attempt(lambda: bytearray(-5))
attempt(lambda: bytes("é", "ascii"))
attempt(lambda: bytes(1, 2, 3, 4))


class Packet:
    def __bytes__(self):
        return b"packet"


class Seven:
    def __index__(self):
        return 7


print(bytes(Packet()), bytes([Seven()]), len(bytes(Seven())), b"%s" % Packet(), bytes.fromhex("00 ff 10"), bytes.fromhex("") , bytearray.fromhex("aB"))
