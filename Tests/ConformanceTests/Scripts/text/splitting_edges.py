def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


s = "  a  b\tc\n d  "
print(s.split(), s.split(None, 0), s.split(None, 1), s.split(None, 2), s.rsplit(None, 1), s.rsplit(None, 0), s.split(maxsplit=-5))
print("a,,b,".split(","), ",".split(","), "a,b,c".split(",", 0), "a,b,c".rsplit(",", 1), "a,b,c".split(sep=",", maxsplit=1), "aXXbXXc".split("XX"), "aXXXb".rsplit("XX"))
print("".split(), "".split(None), "".rsplit(), "   ".split(), "".split(","), "".splitlines(), "\n".splitlines(), "\n\n".splitlines(True))
print("a\u00a0b\u2003c\x1cd\u200be".split())
print("a\nb\rc\r\nd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n".splitlines())
print("a\nb\r\nc\x85".splitlines(keepends=True))
print("k=v=w".partition("="), "k=v=w".rpartition("="), "".partition("x"), "".rpartition("x"), "abc".partition("abc"), "a::b".partition("::"))
print("äöü".split("ö"), "日本語日本".rsplit("日", 1), "😀a😀b".partition("😀"))
attempt(lambda: "a".split(""))
attempt(lambda: "a".split(1))
attempt(lambda: "a".split(","  , "1"))
attempt(lambda: "a".rsplit(b","))
attempt(lambda: "a".partition(""))
attempt(lambda: "a".partition(None))
attempt(lambda: "a".rpartition(3))
attempt(lambda: "a".split(",", 1, 2))
attempt(lambda: "a".split(foo=1))
attempt(lambda: "a".splitlines(1, 2))
attempt(lambda: "a".split(",", 1.5))
print(" a b ".strip(), "xyxabcyx".strip("xy"), "xyxabcyx".lstrip("xy"), "xyxabcyx".rstrip("xy"), "abc".strip(""), "\x1c\x85\u2003a\u3000".strip(), "éàé".strip("é"), "  a ".strip(None))
attempt(lambda: "a".strip(1))
attempt(lambda: "a".lstrip(b"a"))
attempt(lambda: "a".rstrip("a", "b"))
