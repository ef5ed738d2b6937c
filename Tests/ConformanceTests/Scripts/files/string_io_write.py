import os
import tempfile

folder = tempfile.mkdtemp()


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "<folder>"), sep=": ")


import io

s = io.StringIO()
print(s.write("abc"), s.write("é\n"), s.getvalue(), s.tell(), s.seek(1), s.write("X"), s.getvalue(), s.seek(0, 2), s.write("!"), repr(s.getvalue()))
print("printed", 1, file=s, sep="-")
print(s.getvalue().splitlines(), s.truncate(3), repr(s.getvalue()), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
with io.StringIO("a\nb\n") as f:
    print([line for line in f], list(f))
attempt(lambda: f.read())
attempt(lambda: f.getvalue())
attempt(lambda: f.write("x"))
t = io.StringIO("abc")
attempt(lambda: t.write(5))
attempt(lambda: t.write(b"x"))
attempt(lambda: t.seek(-1))
attempt(lambda: t.seek(1, 1))
attempt(lambda: t.read("x"))
attempt(lambda: t.fileno())
attempt(lambda: io.StringIO(5))
attempt(lambda: io.StringIO(b"x"))
attempt(lambda: t.foo)
print(t.seek(10), t.write("z"), repr(t.getvalue()), t.writelines(["p", "q"]), repr(t.getvalue()))
print(io.StringIO("a\r\nb\rc\n").readlines(), io.StringIO("a\r\nb\rc\n", newline=None).read(), io.StringIO("a\r\nb", newline="").readlines())
b = io.BytesIO(b"\x00\x01line\nmore")
print(b.read(2), b.readline(), b.read(), b.tell(), b.seek(-4, 2), b.read(), b.getvalue(), b.getbuffer()[0])
b = io.BytesIO()
print(b.write(b"ab"), b.write(bytearray(b"cd")), b.getvalue(), b.seek(1), b.write(b"X"), b.getvalue(), b.seek(6), b.write(b"!"), b.getvalue(), b.truncate(2), b.getvalue())
attempt(lambda: b.write("x"))
attempt(lambda: b.write(5))
attempt(lambda: io.BytesIO("x"))
attempt(lambda: b.seek(-1))
with io.BytesIO(b"a\nb") as g:
    print(list(g), g.readable(), type(g).__name__)
attempt(lambda: g.read())
data = bytearray(3)
print(io.BytesIO(b"hello").readinto(data), data, io.BytesIO(b"x\ny").readlines(), io.BytesIO(b"abc").read1(2))
w = io.TextIOWrapper(io.BytesIO(b"caf\xc3\xa9\r\nx"), encoding="utf-8")
print(w.readline(), w.read(), w.encoding)
raw = io.BytesIO()
w = io.TextIOWrapper(raw, encoding="latin-1", newline="\r\n")
print(w.write("é\n"), w.flush(), raw.getvalue(), type(w.buffer).__name__)
print(isinstance(s, io.StringIO), isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), isinstance(open(os.devnull), io.TextIOWrapper), issubclass(io.UnsupportedOperation, OSError), io.open is open, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE)
print(type(s), type(b), io.StringIO, repr(type(open(os.devnull))), repr(type(open(os.devnull, "rb"))))
