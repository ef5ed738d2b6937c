# A binary file of records, written and read.
import io
import struct
from collections import namedtuple

Record = namedtuple("Record", "id name price flags")
layout = struct.Struct("<I10sd?x")
out = io.BytesIO()
out.write(struct.pack(">4sHH", b"DATA", 1, 3))
for i, (name, price) in enumerate([("pen", 1.25), ("é".encode().decode(), 2.5), ("a very long name", -0.0)]):
    out.write(layout.pack(i, name.encode("utf-8"), price, i % 2))
data = out.getvalue()
print(len(data), layout.size, data[:8], data[8:32].hex(" "))
magic, version, count = struct.unpack_from(">4sHH", data)
print(magic.decode(), version, count)
for i in range(count):
    r = Record(*layout.unpack_from(data, 8 + i * layout.size))
    print(r.id, r.name.rstrip(b"\0").decode("utf-8", "replace"), r.price, r.flags)
print(list(layout.iter_unpack(data[8:]))[0][0], int.from_bytes(data[4:6], "big"), struct.unpack("<3h", b"\x01\x00\xff\xff\x00\x80"))
header = struct.pack("<2sIHHI", b"BM", 70, 0, 0, 54)
print(header, struct.calcsize("2sIHHI"), struct.calcsize("<2sIHHI"), struct.unpack("<2sIHHI", header)[1:])
ip = struct.unpack("!I", bytes(int(p) for p in "192.168.1.10".split(".")))[0]
print(ip, ".".join(str(b) for b in struct.pack("!I", ip)))
print(struct.unpack("<f", struct.pack("<f", 3.14159))[0], struct.pack(">d", float("-inf")).hex(), struct.unpack("<e", b"\x00\x3c")[0])
