import os
import os.path as osp
from os.path import join, basename, dirname, splitext, exists

print(join("a", "b", "c.txt"), join("a/", "b"), join("a", "/b"), join("a", ""), join("", "x"), join("only"))
print([basename(p) for p in ("/a/b.txt", "b.txt", "/a/b/", "", "/")])
print([dirname(p) for p in ("/a/b.txt", "b.txt", "/a/b/", "", "/", "//x")])
print([osp.split(p) for p in ("/a/b", "a", "/a", "a/b/", "/")])
print([splitext(p) for p in ("x.tar.gz", ".bashrc", "a.b/c", "name", "..", "x.", "...a.b", "a/.hid.txt")])
print([osp.normpath(p) for p in ("a//b/../c", "./x", "", "../..", "/../a", "a/b/../../..", "//a", "///a", ".")])
print([osp.isabs(p) for p in ("/a", "a", "", "//")])
print(osp.commonprefix(["/usr/lib", "/usr/local"]), osp.commonpath(["/usr/lib", "/usr/local/x"]), osp.commonprefix([]))
print(osp.relpath("/a/b/c", "/a/d"), osp.relpath("/a", "/a"), osp.relpath("/a/b", "/"))
print(osp.splitdrive("/a/b"), osp.expanduser("x/~"), osp.sep, osp.pardir, os.linesep == "\n", os.curdir, os.extsep, os.pathsep)
print(osp.abspath("/x/../y"), osp.realpath("/tmp/../tmp/./zzz"))
print(osp.exists("/"), exists("/no/such"), osp.lexists("/"), osp.ismount("/"))
print(join(b"a", b"b"), basename(b"/x/y"), splitext(b"y.txt"))
for call in (lambda: join("a", 5), lambda: join(None, "x"), lambda: basename(3), lambda: join("a", b"b"),
             lambda: osp.commonpath(["/a", "b"]), lambda: osp.commonpath([]), lambda: splitext(None),
             lambda: osp.relpath(""), lambda: exists([]), lambda: osp.isfile(None), lambda: osp.getsize(None),
             lambda: os.listdir(1.5), lambda: osp.abspath(None), lambda: osp.dirname(7), lambda: osp.normpath(3)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Place:
    def __fspath__(self):
        return "/some/place.txt"


print(os.fspath(Place()), basename(Place()), join(Place(), "x"), splitext(Place()), os.fspath("a"), os.fspath(b"a"))
try:
    os.fspath(7)
except TypeError as error:
    print(error)
