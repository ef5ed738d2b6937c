"""uuid: fixed ones, names, fields, comparing, errors."""
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant)
print(u.time_low, u.time_mid, u.time_hi_version, u.clock_seq_hi_variant, u.clock_seq_low, u.node, u.time, u.clock_seq)
for text in ("{12345678-1234-5678-1234-567812345678}", "urn:uuid:12345678-1234-5678-1234-567812345678", "12345678123456781234567812345678",
             "12345678-12345678-12345678-12345678"):
    print(uuid.UUID(text) == u)
print(uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(hex=u.hex) == u)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
print(uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/é"), uuid.uuid3(uuid.NAMESPACE_OID, ""), uuid.NAMESPACE_X500)
print(uuid.uuid5(u, "x").version, uuid.uuid3(u, "x").version, uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4().variant)
print(len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4(), str(uuid.uuid4()).count("-"), uuid.uuid4().hex.isalnum())
a, b = uuid.UUID(int=1), uuid.UUID(int=2)
print(a < b, a <= a, b > a, a == 1, a != b, hash(a) == hash(uuid.UUID(int=1)), sorted([b, a])[0] == a, {a: "x"}[uuid.UUID(int=1)])
print(int(a), a.is_safe, uuid.UUID(int=0), uuid.UUID(int=2**128 - 1), uuid.UUID(int=1, version=4), uuid.UUID(u.hex, version=4).variant)
print(f"{a}", "%s" % a, str(a)[:8], isinstance(uuid.getnode(), int), uuid.RFC_4122, uuid.RESERVED_NCS)
for wrong in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=2**128), lambda: uuid.UUID(bytes=b"x"),
              lambda: uuid.UUID(hex="z" * 32), lambda: uuid.UUID(3), lambda: uuid.UUID(fields=(1, 2)), lambda: a < 1, lambda: uuid.UUID(int=1, version=9),
              lambda: setattr(a, "int", 3), lambda: uuid.UUID(hex=u.hex, int=3), lambda: uuid.UUID(bytes_le=b"1"), lambda: uuid.UUID(fields=(2**32, 0, 0, 0, 0, 0))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
