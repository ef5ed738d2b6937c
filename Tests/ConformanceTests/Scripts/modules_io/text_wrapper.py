"""TextIOWrapper over bytes: encodings, newlines, errors, positions."""
import io

raw = io.BytesIO("één\r\ntwee\rdrie\n".encode("utf-8"))
t = io.TextIOWrapper(raw, encoding="utf-8")
print(t.readline(), end="")
print(repr(t.newlines), repr(t.read()), repr(t.newlines), t.seek(0), repr(t.read(3)))
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\nd"), encoding="ascii", newline=newline)
    print(repr(newline), list(t))
for newline in (None, "", "\n", "\r", "\r\n"):
    out = io.BytesIO()
    w = io.TextIOWrapper(out, encoding="ascii", newline=newline)
    w.write("x\ny\r\n")
    w.flush()
    print(repr(newline), out.getvalue())
for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    out = io.BytesIO()
    w = io.TextIOWrapper(out, encoding="ascii", errors=errors)
    try:
        w.write("é€!")
        w.flush()
        print(errors, out.getvalue())
    except UnicodeEncodeError as e:
        print(errors, e)
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    t = io.TextIOWrapper(io.BytesIO(b"a\xffb"), encoding="utf-8", errors=errors)
    try:
        print(errors, ascii(t.read()) if errors != "surrogateescape" else len(t.read()))
    except UnicodeDecodeError as e:
        print(errors, e)
w = io.TextIOWrapper(io.BytesIO(), encoding="utf-16")
w.write("hi")
w.seek(0)
print(w.read(), w.encoding, w.errors, w.line_buffering, w.buffer.getvalue()[:2] in (b"\xff\xfe", b"\xfe\xff"))
w.close()
for use in (lambda: w.read(), lambda: w.write("x"), lambda: io.TextIOWrapper(io.BytesIO(), encoding="none-such"), lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.TextIOWrapper(5)):
    try:
        print(use())
    except (ValueError, LookupError, AttributeError) as e:
        print(type(e).__name__, e)
