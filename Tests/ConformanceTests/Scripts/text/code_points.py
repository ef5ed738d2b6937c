# Indexing and slicing go by code point, also outside the basic plane.
s = "añ日😀e\u0301🇩🇪👩‍🔬z"
print(len(s), s[3], s[-1], s[3:5] == "😀e", s[::-1][0], s[::2], s[-4:], s[10:2:-3], s[20:], s[:-20])
print([hex(ord(c)) for c in s])
print(list(enumerate("a😀b")), "a😀b"[1], "a😀b"[2], "a😀b".index("b"), "😀" * 2, len("😀" * 3), "😀😁"[::-1])
print(s.find("z"), s.index("🇩"), s.count("😀"), s.replace("😀", ":)"), s.split("😀")[0], s.partition("日")[2][:1])
print(ord("😀"), chr(128512), "\U0001F600" == "😀", "😀".encode("utf-8"), "😀".encode("utf-16-be").hex(), ascii("😀é"))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


attempt(lambda: s[99])
attempt(lambda: s[-99])
attempt(lambda: s["a"])
attempt(lambda: s[1.0])
attempt(lambda: s[None])
attempt(lambda: s[0:"a"])
attempt(lambda: s[::0])
attempt(lambda: ""[0])
attempt(lambda: ord("ab"))
attempt(lambda: ord(""))
attempt(lambda: ord(5))
attempt(lambda: ord(b"ab"))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: chr("a"))
attempt(lambda: chr(1 << 70))
print(ord(b"a"), ord(bytearray(b"\xff")), chr(0) == "\0", chr(True) == "\x01", s[True], s[slice(1, 3)])
try:
    s[0] = "b"
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
try:
    s.name = 1
except AttributeError as e:
    print(e)
