# Lone surrogates: how Python keeps bytes that are no text.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


s = b"caf\xe9 \xff".decode("utf-8", "surrogateescape")
print(ascii(s), len(s), [hex(ord(c)) for c in s if ord(c) > 127])
print(s.encode("utf-8", "surrogateescape"), s.encode("ascii", "surrogateescape"))
attempt(lambda: s.encode("utf-8"))
attempt(lambda: chr(0xd800).encode("utf-8"))
attempt(lambda: chr(0xd800).encode("utf-8", "replace"))
attempt(lambda: (chr(0xd800) + "x").encode("utf-8", "ignore"))
attempt(lambda: chr(0xd800).encode("utf-8", "backslashreplace"))
attempt(lambda: (chr(0xd83d) + chr(0xde00)).encode("utf-16-le", "surrogatepass"))
attempt(lambda: chr(0xd800).encode("utf-8", "surrogatepass"))
attempt(lambda: b"\xed\xa0\x80".decode("utf-8"))
attempt(lambda: ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")))
print(len(chr(0xd83d) + chr(0xde00)), chr(0xd83d) + chr(0xde00) == "😀", repr(chr(0xdc80)), chr(0xd800).isprintable(), ord(chr(0xdfff)), ascii(chr(0xd800)), chr(0xd800) < "\ue000" < "😀")
