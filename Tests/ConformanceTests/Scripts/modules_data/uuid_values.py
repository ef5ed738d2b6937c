# Identifiers.
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.urn, u.time_low, u.time_mid, u.time_hi_version, u.clock_seq, u.node, u.time)
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u, uuid.UUID(int=5), uuid.UUID(bytes=bytes(range(16))), uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=0, version=4))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://x.y/é"), uuid.uuid3(uuid.NAMESPACE_OID, "1.2"), uuid.NAMESPACE_X500)
r = uuid.uuid4()
print(len(str(r)), r.version, r.variant == uuid.RFC_4122, r != uuid.uuid4(), uuid.uuid1().version, len({uuid.uuid4() for _ in range(100)}), isinstance(r.hex, str), len(uuid.uuid4().hex[:8]))
print(sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), uuid.UUID(int=1) < uuid.UUID(int=2), u == str(u), hash(u) == hash(uuid.UUID(str(u))), int(uuid.UUID(int=7)), {u: 1}[uuid.UUID(str(u))])
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: uuid.UUID("xyz"))
show(lambda: uuid.UUID())
show(lambda: uuid.UUID(bytes=b"12"))
show(lambda: uuid.UUID(int=-1))
show(lambda: uuid.UUID(int=1 << 128))
show(lambda: uuid.UUID("g" * 32))
show(lambda: uuid.UUID("1" * 32, int=5))
show(lambda: uuid.UUID(int=0, version=9))
show(lambda: u < 5)
show(lambda: uuid.UUID(5))
try:
    u.int = 5
except TypeError as e:
    print(e)
