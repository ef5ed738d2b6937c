# Errors of files: class, number, text and name.
import errno
import os
import tempfile

folder = tempfile.mkdtemp()
missing = os.path.join(folder, "missing.txt")
plain = os.path.join(folder, "plain.txt")
with open(plain, "w") as f:
    f.write("x")


def short(e):
    return str(e).replace(folder, "DIR"), e.errno, e.strerror, (e.filename or "").replace(folder, "DIR")


cases = [lambda: open(missing), lambda: open(folder), lambda: open(folder, "w"), lambda: open(os.path.join(plain, "x")), lambda: os.remove(missing), lambda: os.mkdir(folder),
         lambda: os.rmdir(missing), lambda: os.rmdir(plain), lambda: os.listdir(missing), lambda: os.listdir(plain), lambda: os.rename(missing, plain), lambda: open(plain, "x"), lambda: os.stat(missing), lambda: os.makedirs(folder), lambda: os.path.getsize(missing), lambda: os.chdir(missing)]
for case in cases:
    try:
        case()
    except OSError as e:
        print(type(e).__name__, *short(e))
for case in (lambda: open(plain, "q"), lambda: open(plain, "rw"), lambda: open(plain, "rb", encoding="utf-8"), lambda: open(plain).write("x"), lambda: open(plain, "w").read(), lambda: open(5.5), lambda: open(plain, encoding="no-such"), lambda: open("a\0b")):
    try:
        print(case())
    except (ValueError, OSError, TypeError, LookupError) as e:
        print(type(e).__name__, e)
f = open(plain)
f.close()
try:
    f.read()
except ValueError as e:
    print(e)
try:
    open(missing)
except FileNotFoundError as e:
    print(e.errno == errno.ENOENT, errno.errorcode[e.errno], os.strerror(e.errno))
try:
    raise OSError(errno.EACCES, os.strerror(errno.EACCES), "secret")
except PermissionError as e:
    print(e)
with open(plain, "wb") as f:
    f.write(b"ok\xff")
try:
    open(plain, encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e, e.start, e.end, e.reason)
import shutil

shutil.rmtree(folder)
