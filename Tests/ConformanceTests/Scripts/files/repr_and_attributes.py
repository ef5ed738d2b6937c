import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data.txt")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "<folder>"), sep=": ")


def put(text, **options):
    with open(path, "w", **options) as f:
        return f.write(text)


f = open(path, "w", encoding="utf-8")
print(repr(f).replace(folder, "<folder>"), f.name == path, f.mode, f.encoding, f.errors, f.closed, f.line_buffering, f.write_through, f.newlines)
f.close()
print(repr(f).replace(folder, "<folder>"))
g = open(path, "rb")
print(repr(g).replace(folder, "<folder>"), g.mode, g.name == path, g.raw.mode, type(g.raw).__name__)
print([n for n in ("read", "readline", "readlines", "write", "writelines", "seek", "tell", "truncate", "flush", "close", "closed", "fileno", "isatty", "readable", "writable", "seekable", "detach", "readinto", "read1", "peek", "buffer", "encoding", "errors", "newlines", "name", "mode", "raw", "reconfigure", "__iter__", "__next__", "__enter__", "__exit__") if not hasattr(g, n)])
g.close()
h = open(path, "a", 1, "utf-8")
print([n for n in ("read", "readline", "readlines", "write", "writelines", "seek", "tell", "truncate", "flush", "close", "closed", "fileno", "isatty", "readable", "writable", "seekable", "detach", "readinto", "read1", "peek", "buffer", "encoding", "errors", "newlines", "name", "mode", "raw", "reconfigure", "__iter__", "__next__", "__enter__", "__exit__") if not hasattr(h, n)])
h.write("line buffered\n")
print(open(path).read(), h.line_buffering, type(h.buffer).__name__, h.buffer.mode)
print(h.buffer.write(b"bytes\n"), h.buffer.flush(), open(path).read().splitlines())
h.close()
i = open(path, encoding="utf-8")
print(iter(i) is i, i.__enter__() is i, i.__next__(), i.__exit__(None, None, None), i.closed)
with open(path) as base:
    j = open(base.fileno(), closefd=False)
    print(j.read(4), j.name == base.fileno(), j.fileno() == base.fileno(), j.close(), base.closed, base.read())
k = open(path)
attempt(lambda: setattr(k, "closed", True))
attempt(lambda: len(k))
attempt(lambda: k[0])
attempt(lambda: k + k)
attempt(lambda: bool(k))
attempt(lambda: hash(k) == hash(k))
attempt(lambda: k == k)
k.close()
attempt(lambda: "x" in k)
from pathlib import Path
p = Path(path)
print(p.read_text(), p.write_text("via path"), p.read_bytes(), p.write_bytes(b"\xff"), p.read_text(encoding="latin-1"))
with p.open("w") as q:
    q.write("x")
with open(p) as q:
    print(q.name == path, q.read())
