# Compressed bytes.
import zlib, gzip, io, os, tempfile

data = b"hello hello hello " * 50 + bytes(range(256))
c = zlib.compress(data)
print(len(c) < len(data), zlib.decompress(c) == data, c[:2].hex(), zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")) == zlib.crc32(b"hello"), zlib.crc32(b""), zlib.adler32(b""))
for level in (0, 1, 6, 9):
    print(level, zlib.decompress(zlib.compress(data, level)) == data)
d = zlib.decompressobj()
out = b"".join(d.decompress(c[i:i + 7]) for i in range(0, len(c), 7)) + d.flush()
co = zlib.compressobj(9)
print(out == data, zlib.decompress(co.compress(data[:100]) + co.compress(data[100:]) + co.flush()) == data, d.eof, d.unused_data)
raw = zlib.compressobj(wbits=-15)
r = raw.compress(data) + raw.flush()
print(zlib.decompress(r, -15) == data, zlib.decompress(r, wbits=-zlib.MAX_WBITS) == data)
g = gzip.compress(data, mtime=0)
print(gzip.decompress(g) == data, g[:4].hex(), zlib.decompress(g, 31) == data)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "x.gz")
    with gzip.open(path, "wt", encoding="utf-8") as f:
        f.write("line one\nline two é\n")
    with gzip.open(path, "rt", encoding="utf-8") as f:
        print([line for line in f])
    with gzip.open(path, "rb") as f:
        print(f.read(4), f.read())
    with gzip.open(path, "wb") as f:
        print(f.write(data))
    print(gzip.open(path).read() == data)
with gzip.GzipFile(fileobj=io.BytesIO(g)) as f:
    print(f.read(5), f.readline()[:5])
for call in (lambda: zlib.decompress(b"xx"), lambda: zlib.decompress(c[:-5]), lambda: gzip.decompress(b"notgz"), lambda: zlib.compress("text"), lambda: gzip.decompress(b"")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(issubclass(gzip.BadGzipFile, OSError), zlib.error.__name__)
