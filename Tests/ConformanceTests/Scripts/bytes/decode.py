def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


samples = [b"abc", b"caf\xc3\xa9", b"caf\xe9", b"\xff\xfe", b"\xe2\x82", b"a\xe2\x82b", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\x80abc", b"\xef\xbb\xbfx", b"ab\xc3", b"\x81\x8d\x93"]
for data in samples:
    for codec in ("utf-8", "ascii", "latin-1", "cp1252", "utf-8-sig"):
        for errors in ("strict", "ignore", "replace", "backslashreplace"):
            try:
                print(data, codec, errors, ascii(data.decode(codec, errors)))
            except UnicodeDecodeError as e:
                print(data, codec, e, e.start, e.end, e.reason)
text = "aé€😀"
for codec in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig", "iso8859-15"):
    try:
        encoded = text.encode(codec)
        print(codec, encoded, encoded.decode(codec) == text)
    except UnicodeEncodeError as e:
        print(e)
print(b"\xfe\xff\x00a".decode("utf-16"), b"\xff\xfea\x00".decode("utf-16"), b"a\x00".decode("utf-16"))
attempt(lambda: b"a\x00b".decode("utf-16"))
attempt(lambda: b"\x00\xd8".decode("utf-16-le"))
attempt(lambda: b"\x00\xd8a\x00".decode("utf-16-le"))
attempt(lambda: b"\x00\xdca\x00".decode("utf-16-le"))
attempt(lambda: b"abc".decode("utf-32-le"))
attempt(lambda: b"\xff\xff\xff\xff".decode("utf-32-le"))
attempt(lambda: b"a".decode("nope"))
attempt(lambda: b"\xff".decode("utf-8", "nope"))
attempt(lambda: b"\xff".decode(1))
attempt(lambda: b"a".decode("utf-8", 5))
attempt(lambda: b"\xff".decode("ascii", "xmlcharrefreplace"))
print(b"abc".decode(encoding="ascii"), b"\xff".decode(errors="replace"), str(b"\xe9", "latin-1"), b"68656c6c6f".decode())
