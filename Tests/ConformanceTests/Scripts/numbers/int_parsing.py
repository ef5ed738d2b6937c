def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e, sep=": ")


for t in ["0", " 42 ", "\t7\n", "+5", "-5", "1_000", "1__0", "_1", "1_", "00012", "0_0", "- 5", "--5", "+-5", "5.0", "1e3", "", " ", "0x10", "1,000",
          "٣٤", "१२", "４２", "²", "①", "12abc", "None", "1 2", "\u00a05\u2003", "\x00", "5\x00", "é"]:
    attempt(int, t)
for t, b in [("ff", 16), ("0xff", 16), ("0XFF", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("17", 0), ("0", 0), ("00", 0), ("0_1", 0), ("z", 36), ("Z", 36),
             ("102", 2), ("0b11", 2), ("0b11", 3), ("0o7", 8), ("8", 8), ("-0x1F", 16), ("+0b1", 0), ("0x", 16), ("1_0", 2), ("0x_f", 16), ("", 16), ("7", 1), ("7", 37)]:
    attempt(int, t, b)
attempt(int)
attempt(int, 3.99)
attempt(int, -3.99)
attempt(int, True)
attempt(int, b"12")
attempt(int, bytearray(b" -3 "))
attempt(int, b"1a")
attempt(int, b"ff", 16)
attempt(int, None)
attempt(int, [])
attempt(int, "5", base=10)
attempt(int, 5, 2)
attempt(int, 5.5, base=10)
attempt(int, base=10)
attempt(int, "5", "10")
attempt(int, 1, 2, 3)
attempt(int, x=1)
attempt(int, float("nan"))
attempt(int, float("-inf"))
attempt(int, 1e22)


class Index:
    def __index__(self):
        return 7


class Int:
    def __int__(self):
        return 8


class Trunc:
    def __trunc__(self):
        return 9


class Bad:
    def __int__(self):
        return "x"


attempt(int, Index())
attempt(int, Int())
attempt(int, Bad())
attempt(int, "10", Index())
attempt(int, object())
attempt(float, Index())
attempt(lambda: [0, 1, 2, 3, 4, 5, 6, 7][Index()])
attempt(lambda: "x" * Index())
attempt(lambda: list(range(Index())))
attempt(lambda: hex(Index()))
attempt(lambda: "x" * Int())
attempt(bool, "False")
attempt(bool, "")
attempt(bool)
attempt(bool, 1, 2)
attempt(str, 5)
attempt(str, b"a", "utf-8")
attempt(str)
