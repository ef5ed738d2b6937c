# Text out of rows.
import csv, io, os, tempfile

def text(rows, **kw):
    s = io.StringIO()
    csv.writer(s, **kw).writerows(rows)
    return s.getvalue()
data = [["a", 1, 2.5, None, True], ["x,y", 'q"q', "line\nbreak", "", " sp "], ["é", -1e10, [1], (2,), "tab\t"]]
for kw in [{}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "\n"}, {"quotechar": "'"}, {"dialect": "excel-tab"}, {"dialect": "unix"}, {"escapechar": "\\", "doublequote": False}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}]:
    print(kw, repr(text(data, **kw)))
print(repr(text([[""], [], ["", ""], [None], "abc", range(3), ["a\r"], ['"'], ["'"]])), repr(text([["a b", "#x"]])), repr(text([[1.0, 1e16, 0.1, 10 ** 20]])), repr(text([["\\"]], escapechar="\\")))
s = io.StringIO()
w = csv.writer(s)
print(w.writerow(["a", "b"]), w.writerow([]), w.dialect.delimiter)
s = io.StringIO()
d = csv.DictWriter(s, fieldnames=["name", "age"], restval="?", lineterminator="\n")
d.writeheader()
d.writerow({"name": "ann", "age": 3})
d.writerow({"name": "bob"})
d.writerows([{"age": 1, "name": "x,y"}])
print(s.getvalue(), d.fieldnames)
e = csv.DictWriter(s, ["a"], extrasaction="ignore")
print(e.writerow({"a": 1, "b": 2}))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: d.writerow({"name": 1, "zzz": 2}))
show(lambda: csv.DictWriter(s, ["a"], extrasaction="x"))
show(lambda: text([["a,b"]], quoting=csv.QUOTE_NONE))
show(lambda: text([['a"b']], doublequote=False))
show(lambda: text([5]))
show(lambda: csv.writer(5))
show(lambda: text([["a"]], lineterminator=None))
show(lambda: text([[""]], quoting=csv.QUOTE_NONE))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "t.csv")
    with open(path, "w", newline="") as f:
        w = csv.writer(f)
        w.writerow(["id", "note"])
        w.writerow([1, "two\nlines"])
    with open(path, newline="") as f:
        print(list(csv.reader(f)), open(path, "rb").read())
    with open(path) as f:
        print([dict(r) for r in csv.DictReader(f)])
