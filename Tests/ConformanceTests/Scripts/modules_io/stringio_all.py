"""io.StringIO: reading, writing, seeking, newlines, errors."""
import io

s = io.StringIO("one\ntwo\nthree")
print(s.read(2), s.readline(), s.tell(), s.readlines(), repr(s.read()), s.seek(0), list(s))
s = io.StringIO()
print(s.write("hello "), s.write("world"), repr(s.getvalue()), s.tell(), s.seek(6), s.write("W"), s.getvalue())
s.seek(0, 2)
s.writelines(["\n", "next\n"])
print("printed", 3, file=s, sep="-")
print(repr(s.getvalue()), s.seek(3), repr(s.read(4)), s.truncate(5), repr(s.getvalue()), s.truncate(0), repr(s.getvalue()))
s = io.StringIO("abc")
s.write("X")
print(s.getvalue(), s.seek(6), s.write("far"), repr(s.getvalue()))
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.encoding, s.errors, s.line_buffering, s.newlines)
with io.StringIO("in with") as f:
    print(f.read())
print(f.closed)
print(repr(io.StringIO("a\r\nb\rc\n").read()), repr(io.StringIO("a\r\nb\rc\n", newline=None).read()),
      list(io.StringIO("a\r\nb\rc\n", newline="")), list(io.StringIO("a\r\nb\rc\n")), list(io.StringIO("a\r\nb", newline="\r")))
w = io.StringIO(newline="\r\n")
w.write("x\ny\n")
print(repr(w.getvalue()))
for wrong in (lambda: f.read(), lambda: f.getvalue(), lambda: next(f), lambda: s.write(3), lambda: s.write(b"x"),
              lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(-1, 2), lambda: s.seek(0, 5), lambda: s.truncate(-1),
              lambda: io.StringIO(3), lambda: io.StringIO(b"x"), lambda: io.StringIO("x", newline="q"), lambda: s.fileno(),
              lambda: s.read("x"), lambda: s.detach(), lambda: s.nope, lambda: s.seek("1"), lambda: s.seek(1.5),
              lambda: io.StringIO("x", newline=3)):
    try:
        print(repr(wrong()))
    except Exception as e:
        print(type(e).__name__, e)
it = io.StringIO("1\n2\n3\n")
print(next(it), [int(x) for x in it], it.seek(0), sum(map(int, it)), io.StringIO("a\n\nb").readlines(), io.StringIO("aaa\nbbb\nc").readlines(5))


class Log(io.StringIO):
    def line(self, text):
        self.write(text + "\n")
        return self


print(repr(Log().line("a").line("b").getvalue()), isinstance(Log(), io.TextIOBase), issubclass(io.StringIO, io.IOBase))
