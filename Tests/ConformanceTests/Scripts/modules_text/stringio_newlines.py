# Line ends of texts in memory.
import io

text = "a\r\nb\rc\nd"
for newline in ("\n", "", None, "\r", "\r\n"):
    f = io.StringIO(text, newline=newline)
    print(repr(newline), list(f), repr(f.getvalue()))
    g = io.StringIO(newline=newline)
    print(g.write("x\ny\r\n"), repr(g.getvalue()), g.tell())
    g.seek(0)
    print([line for line in g], g.readline())
try:
    io.StringIO("", newline="x")
except ValueError as e:
    print(e)
