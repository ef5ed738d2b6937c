def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


d = b"The quick brown fox, the lazy dog"
print(d.lower(), d.upper(), d.swapcase(), d.title(), d.capitalize(), b"\xc9abc".upper())
print(d.find(b"the"), d.find(b"The", 1), d.rfind(b"o"), d.index(b"q"), d.rindex(b"o", 0, 15), d.count(b"o"), d.count(b""), d.find(113), d.count(111), d.find(b"zz"), d.find(b"q", -30))
print(d.startswith(b"The"), d.endswith((b"cat", b"dog")), d.startswith(b"quick", 4), d.endswith(b""), d.replace(b"the", b"a"), d.replace(b"o", b"0", 2), b"aaa".replace(b"", b"-"), b"abc".replace(b"b", b""))
print(d.split(), d.split(b" ", 2), d.rsplit(b" ", 1), d.rsplit(None, 2), b"a,b,,c".split(b","), b"a\nb\r\nc\x0bd".splitlines(), b"a\nb\n".splitlines(True), b"".split(), b"".split(b","), d.partition(b"quick "), d.rpartition(b"the"), b"x".partition(b"y"), b"x".rpartition(b"y"))
print(b"  x\n".strip(), b"xxaxx".strip(b"x"), b" a ".lstrip(), b" a ".rstrip(), b"abcba".lstrip(b"ab"), b"prefix-x".removeprefix(b"prefix-"), b"x.py".removesuffix(b".py"))
print(b"abc".center(8), b"abc".center(7, b"*"), b"abc".ljust(5, b"."), b"abc".rjust(5, b"."), b"42".zfill(5), b"-42".zfill(5), b"a\tb".expandtabs(4), b"".zfill(2))
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" \n".isspace(), b"ABC1".isupper(), b"abc1".islower(), b"Ab Cd".istitle(), b"abc".isascii(), b"\xff".isascii(), b"".isascii(), b"".isalpha(), b"\xe9".isalpha())
print(b",".join([b"a", b"b", bytearray(b"c")]), b"".join([]), bytearray(b"-").join([b"a", b"b"]), b"hello".translate(bytes.maketrans(b"el", b"ip")), b"hello".translate(None, b"l"), b"hello".translate(None, delete=b"lo"), b"abc".translate(bytes(range(256)), b"b"))
print(b"\x00\xff\x10".hex(), b"\x00\xff\x10".hex(":"), b"abcdef".hex("-", 2), b"abcdef".hex("_", -4), b"".hex(), bytearray(b"ab").hex(), b"ab".decode(), b"ab".isidentifier if hasattr(b"", "isidentifier") else "-")
for f in [lambda: d.index(b"zz"), lambda: d.rindex(b"zz"), lambda: d.find("a"), lambda: d.find(300), lambda: d.split(b""), lambda: d.split(","), lambda: d.startswith("T"), lambda: d.endswith([b"a"]), lambda: d.replace("a", b"b"), lambda: d.replace(b"a", "b"), lambda: b",".join(["a"]), lambda: b",".join([1]), lambda: b"".join(5), lambda: b"a".center(5, b"ab"), lambda: b"a".center(5, "x"), lambda: b"a".strip("a"), lambda: b"a".partition(b""), lambda: b"a".partition("a"), lambda: b"a".translate(b"x"), lambda: b"a".translate(5), lambda: bytes.maketrans(b"a", b"bc"), lambda: bytes.maketrans("a", "b"), lambda: bytes.fromhex("0g"), lambda: bytes.fromhex("abc"), lambda: bytes.fromhex(b"ab"), lambda: b"a".hex("::"), lambda: b"a".foo, lambda: b"a".removeprefix("a"), lambda: b"a".zfill("x"), lambda: b"a".count("a"), lambda: b"a".encode()]:
    attempt(f)
