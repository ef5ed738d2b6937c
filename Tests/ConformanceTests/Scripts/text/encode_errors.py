def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


text = "aé€😀z"
for codec in ("ascii", "latin-1", "cp1252", "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-16", "utf-32", "utf-8-sig", "iso-8859-15"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace"):
        if errors == "namereplace" and codec not in ("utf-8",):
            continue
        attempt(lambda: (codec, errors, text.encode(codec, errors)))
for name in ("UTF8", "utf_8", "U8", "Latin1", "iso8859-1", "L1", "us-ascii", "windows-1252", "UTF-16LE", "utf_32_be"):
    attempt(lambda: (name, "é".encode(name, "replace")))
attempt(lambda: "é".encode("nope"))
attempt(lambda: "é".encode("ascii", "nope"))
attempt(lambda: "e".encode("ascii", "nope"))
attempt(lambda: "é".encode(1))
attempt(lambda: "é".encode("utf-8", 1))
attempt(lambda: "éà".encode("ascii"))
attempt(lambda: "ab" * 3 + "€".encode("latin-1"))
attempt(lambda: ("ab" * 3 + "€").encode("latin-1"))
try:
    "a€€b".encode("latin-1")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
    print(isinstance(e, ValueError), isinstance(e, UnicodeError))
try:
    b"ab\xffcd".decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
print("naïve café".encode("ascii", errors="ignore").decode("ascii"), "x".encode(encoding="utf-8", errors="strict"))
