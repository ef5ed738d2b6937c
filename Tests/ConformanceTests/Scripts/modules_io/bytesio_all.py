"""io.BytesIO: reading, writing, seeking, buffers, errors."""
import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.readline(), b.tell(), b.readlines(), b.read(), b.seek(-5, 2), b.read(2), b.seek(-2, 1), list(b))
b = io.BytesIO()
print(b.write(b"hello "), b.write(bytearray(b"world")), b.write(memoryview(b"!")), b.getvalue(), b.tell(), b.seek(3), b.write(b"LO"))
print(b.getvalue(), b.truncate(4), b.getvalue(), b.tell(), b.seek(6), b.write(b"z"), b.getvalue())
b.writelines([b"a", b"b"])
target = bytearray(4)
print(b.getvalue(), b.seek(0), b.readinto(target), target, b.read1(2), b.read(-1), b.read(None), b.seek(0), b.peek(1) if hasattr(b, "peek") else None)
print(len(b.getbuffer()), b.getbuffer()[0], bytes(b.getbuffer()[1:3]), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
view = b.getbuffer()
view[0] = 90
print(b.getvalue())
view.release()
with io.BytesIO(b"data") as f:
    print(f.read())
for wrong in (lambda: f.read(), lambda: f.getvalue(), lambda: b.write("text"), lambda: b.write(3), lambda: io.BytesIO("x"),
              lambda: io.BytesIO(3), lambda: b.seek(-1), lambda: b.seek(0, 9), lambda: b.truncate(-1), lambda: b.fileno(),
              lambda: b.read("x"), lambda: b.detach(), lambda: b.readinto(b"fixed"), lambda: b.nope, lambda: b.read(1.0)):
    try:
        print(repr(wrong()))
    except Exception as e:
        print(type(e).__name__, e)
t = io.TextIOWrapper(io.BytesIO("é\r\nb\n".encode()), encoding="utf-8")
print(repr(t.read()), t.encoding, t.seek(0), t.readline(), t.buffer.getvalue())
out = io.BytesIO()
w = io.TextIOWrapper(out, encoding="latin-1", newline="\r\n", write_through=True)
w.write("é\n")
w.flush()
print(out.getvalue())
raw = w.detach()
print(raw is out, raw.closed)
r = io.BufferedReader(io.BytesIO(b"buffered bytes"))
print(r.peek(3)[:3], r.read(4), r.read())
print(isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase), isinstance(b, io.TextIOBase), io.BytesIO.__mro__[1].__name__)
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END)
