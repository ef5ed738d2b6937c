# Bytes as text.
import base64, binascii

data = bytes(range(0, 256, 17)) + b"hello"
print(base64.b64encode(data), base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.b32encode(b"hello"), base64.b16encode(b"\xab\xcd"), base64.b85encode(b"hello world"), base64.a85encode(b"hello world"), base64.b32hexencode(b"hi"))
for n in range(5):
    print(base64.b64encode(b"abcd"[:n]), base64.b32encode(b"abcd"[:n]), base64.b85encode(b"abcd"[:n]))
print(base64.b64decode(base64.b64encode(data)) == data, base64.b64decode("aGVsbG8="), base64.b64decode(b"aGVs\nbG8="), base64.urlsafe_b64decode("-_8="), base64.b32decode("NBSWY3DP"), base64.b32decode("nbswy3dp", casefold=True), base64.b16decode("ABCD"), base64.b16decode("abcd", True), base64.b85decode(b"Xk~0{Zv"), base64.a85decode(b"BOu!rDZ"), base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode("-_8=", altchars="-_"), base64.standard_b64decode("YQ=="))
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"aGk=\n"))
print(binascii.hexlify(b"\x01\xff"), binascii.unhexlify("01ff"), binascii.b2a_hex(b"ab"), binascii.a2b_hex(b"6162"), binascii.crc32(b"hello"), binascii.b2a_base64(b"hi"), binascii.a2b_base64("aGk="), binascii.hexlify(b"abc", "-"))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: base64.b64decode("abc"))
show(lambda: base64.b64decode("a"))
show(lambda: base64.b64decode("ab*c", validate=True))
show(lambda: base64.b64encode("text"))
show(lambda: base64.b64decode("é"))
show(lambda: base64.b32decode("abc"))
show(lambda: base64.b16decode("abcd"))
show(lambda: base64.b16decode("ABC"))
show(lambda: binascii.unhexlify("abc"))
show(lambda: binascii.unhexlify("zz"))
show(lambda: base64.b64decode(5))
show(lambda: base64.b85decode(b"\x80"))
print(binascii.Error.__mro__[1].__name__)
