import os
import os.path
import sys
import time
from os.path import join, basename

print(join("a", "b", "c.txt"), join("a/", "b"), join("a", "/b"), basename("/x/y.txt"), os.path.dirname("/x/y.txt"), os.sep)
print(os.path.splitext("a/b.tar.gz"), os.path.splitext("noext"), os.path.splitext(".hidden"), os.path.split("/a/b/c"), os.path.split("c"))
print(os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.exists("/no/such"), os.path.isabs("/a"), os.path.isabs("a"))
print(os.path.normpath("a//b/../c/./d"), os.path.abspath("/a/../b"), os.path.relpath("/a/b/c", "/a"), os.path.commonprefix(["/abc", "/abd"]))
print(os.path.join("", "x"), os.path.basename("a/b/"), os.path.dirname("x"), os.path.join("a", ""))
print(os.environ.get("NO_SUCH_VARIABLE"), os.environ.get("NO_SUCH_VARIABLE", "default"), os.getenv("NO_SUCH", 5), "PATH" in os.environ)
os.environ["LAPIS_TEST"] = "yes"
print(os.environ["LAPIS_TEST"], os.getenv("LAPIS_TEST"), type(os.getcwd()), os.getcwd() == os.path.abspath("."), os.path.expanduser("x"))
try:
    os.environ["NO_SUCH_VARIABLE"]
except KeyError as e:
    print(e)
start = time.time()
t = time.perf_counter()
time.sleep(0.01)
print(time.time() > start, time.perf_counter() - t >= 0.01, type(start), time.monotonic() > 0, type(time.time_ns()))
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(0)), time.gmtime(86400).tm_mday, time.gmtime(0)[0])
print(type(sys.argv), len(sys.argv), sys.version_info >= (3, 8), sys.version_info[0], sys.maxsize, isinstance(sys.path, list))
print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
print(sys.platform, sys.byteorder, os.name, os.linesep == "\n", os.path.sep, os.curdir)
