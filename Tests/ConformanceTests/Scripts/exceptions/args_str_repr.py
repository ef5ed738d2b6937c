# args, str and repr of exceptions.
for e in (Exception(), Exception("one"), Exception("one", 2), Exception(None), Exception(["l"]), ValueError("it's"), KeyError("k"), KeyError(5), KeyError(),
          KeyError("a", "b"), KeyError(("t",)), OSError("only"), OSError(2, "No such file"), OSError(2, "No such file", "name.txt"), OSError(13, "denied", "a", None, "b"),
          StopIteration(3), StopIteration(), SystemExit(4), SystemExit("msg"), ImportError("x", name="mod", path="p"), AttributeError("a", name="n", obj=1),
          NameError("n", name="zz"), UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "invalid start byte"), UnicodeEncodeError("ascii", "h\xe9llo", 1, 2, "ordinal not in range(128)"),
          UnicodeEncodeError("ascii", "h\xe9\xe9llo", 1, 3, "ordinal not in range(128)"), SyntaxError("bad"), SyntaxError("bad", ("f.py", 3, 5, "text")), AssertionError(1, 2), MemoryError(), NotImplementedError("todo")):
    print(repr(e), "|", str(e), "|", e.args)
o = OSError(2, "No such file", "name.txt")
print(type(o).__name__, o.errno, o.strerror, o.filename, o.filename2, o.args)
for n in (1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 114, 9999):
    print(n, type(OSError(n, "m")).__name__, end="; ")
print()
print(type(OSError("only")).__name__, OSError("only").errno, OSError(2).errno, type(FileNotFoundError(13, "x")).__name__)
s = StopIteration(7)
x = SystemExit(3)
i = ImportError("m", name="n", path="p")
print(s.value, x.code, SystemExit().code, SystemExit(1, 2).code, i.name, i.path, i.msg, StopIteration().value)
u = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "why")
print(u.encoding, u.object, u.start, u.end, u.reason)
y = SyntaxError("bad", ("f.py", 3, 5, "text"))
print(y.msg, y.filename, y.lineno, y.offset, y.text)
e = Exception("a")
e.args = ("b", "c")
print(e, e.args)
e.args = [1]
print(e.args, str(e))
e.custom = 5
print(e.custom, e.__dict__)
try:
    ValueError(x=1)
except TypeError as err:
    print(err)
try:
    OSError(2, "x", bad=1)
except TypeError as err:
    print(err)
try:
    UnicodeDecodeError("a")
except TypeError as err:
    print(err)
print(Exception("x") == Exception("x"), e == e, hash(e) == hash(e), bool(Exception()))
