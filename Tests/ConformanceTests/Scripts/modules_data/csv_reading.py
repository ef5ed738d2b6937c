# Rows out of text.
import csv, io

def rows(text, **kw):
    return list(csv.reader(io.StringIO(text, newline=""), **kw))
print(rows("a,b,c\n1,2,3\n"), rows('"x, y","say ""hi""",z\r\n'), rows("a,,\n\n,b\n"), rows('"multi\nline",b\n'), rows("a;b;'c;d'\n", delimiter=";", quotechar="'"), rows("a\tb", delimiter="\t"), rows("a, b, \"c\"", skipinitialspace=True), rows("a, \"b\""))
print(rows("1,2.5,\"x\"\n", quoting=csv.QUOTE_NONNUMERIC), rows('"a",b', quoting=csv.QUOTE_NONE), rows("a\\,b,c", escapechar="\\"), rows('a"b,c"d'), rows('"a"b,c'), rows('"a\\"b",c', escapechar="\\", doublequote=False), rows("x|y", dialect="excel", delimiter="|"), rows("a\tb\n", dialect="excel-tab"), rows("a,b\r\nc,d\re,f\n"))
r = csv.reader(["a,b", "\"c", "d\",e"])
print(next(r), r.line_num, next(r), r.line_num, list(r), r.dialect.delimiter, r.dialect.quotechar, r.dialect.lineterminator == "\r\n")
d = csv.DictReader(io.StringIO("name,age\nann,30\nbob\ncy,1,x,y\n\n"))
print(d.fieldnames, [row for row in d], d.line_num)
print(list(csv.DictReader(io.StringIO("1,2\n3,4"), fieldnames=["a", "b"])), list(csv.DictReader(io.StringIO("a,b\n1,2,3\n4"), restkey="rest", restval="?")), list(csv.DictReader(io.StringIO(""))), csv.DictReader(io.StringIO("")).fieldnames)
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: rows("a", delimiter=""))
show(lambda: rows("a", delimiter=",,"))
show(lambda: rows("a", delimiter=5))
show(lambda: rows("a", quotechar="xx"))
show(lambda: rows("a", dialect="nope"))
show(lambda: rows("a", foo=1))
show(lambda: rows('"a', strict=True))
show(lambda: rows('"a"b', strict=True))
show(lambda: rows("x,y", quoting=csv.QUOTE_NONNUMERIC))
show(lambda: rows("a", quoting=9))
show(lambda: list(csv.reader([1])))
show(lambda: list(csv.reader([b"a"])))
show(lambda: csv.reader(5))
show(lambda: csv.reader())
show(lambda: rows("a", quotechar=None))
show(lambda: rows('"unfinished'))
show(lambda: csv.get_dialect("zzz"))
show(lambda: csv.field_size_limit())
show(lambda: csv.list_dialects())
class Semi(csv.excel):
    delimiter = ";"
csv.register_dialect("semi", Semi)
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
print(rows("a;b", dialect="semi"), rows("a|b", dialect="pipes"), rows("a;b", dialect=Semi), rows("a;b", dialect=Semi()), csv.get_dialect("pipes").quoting, csv.list_dialects())
csv.unregister_dialect("semi")
show(lambda: rows("a;b", dialect="semi"))
