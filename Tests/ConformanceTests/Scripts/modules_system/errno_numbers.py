"""errno: numbers and names, and the exceptions they make."""
import errno
import os

for name in ("ENOENT", "EACCES", "EEXIST", "ENOTDIR", "EISDIR", "EPIPE", "ETIMEDOUT", "ECONNREFUSED", "EAGAIN", "EINTR", "EPERM", "ECHILD", "ESRCH", "ENOSPC", "EINVAL"):
    code = getattr(errno, name)
    e = OSError(code, os.strerror(code))
    print(name, code, errno.errorcode[code], type(e).__name__, e)
print(errno.EWOULDBLOCK == errno.EAGAIN, errno.errorcode[errno.EWOULDBLOCK], errno.ENOTSUP == errno.EOPNOTSUPP, len(errno.errorcode) > 100, 0 in errno.errorcode)
e = OSError(errno.ENOENT, "gone", "file.txt")
print(repr(e), e.filename, e.args, e.errno == errno.ENOENT, str(e))
e = OSError(errno.EEXIST, "exists", "a", None, "b")
print(e, e.filename, e.filename2, type(e).__name__)
e = OSError("only text")
print(e, e.errno, e.strerror, e.filename, e.args)
e = OSError(1, 2, 3)
print(e, type(e).__name__, e.args)
try:
    os.mkdir("/")
except OSError as e:
    if e.errno in (errno.EEXIST, errno.EISDIR):
        print("there already", errno.errorcode[e.errno])
try:
    os.close(9999)
except OSError as e:
    print(errno.errorcode[e.errno], e)


class Failed(OSError):
    pass


f = Failed(errno.EACCES, "own class")
print(type(f).__name__, f.errno, f, isinstance(f, PermissionError))
print(FileNotFoundError("just text").errno, FileNotFoundError(2, "x").strerror, PermissionError(errno.EPERM, "y").errno)
