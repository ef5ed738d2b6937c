import os
import stat
import tempfile
import time

with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "f.bin")
    with open(path, "wb") as f:
        f.write(b"12345")
    info = os.stat(path)
    print(info.st_size, stat.S_ISREG(info.st_mode), stat.S_ISDIR(os.stat(top).st_mode), info[6], len(info))
    print(abs(info.st_mtime - time.time()) < 60, isinstance(info.st_mtime, float), isinstance(info.st_mtime_ns, int))
    os.utime(path, (1000000000, 1100000000))
    print(os.path.getatime(path), os.path.getmtime(path), os.stat(path).st_mtime_ns)
    os.chmod(path, 0o640)
    print(oct(os.stat(path).st_mode), oct(stat.S_IMODE(os.stat(path).st_mode)), stat.filemode(os.stat(path).st_mode))
    os.symlink("f.bin", os.path.join(top, "l"))
    print(os.stat(os.path.join(top, "l")).st_size, os.lstat(os.path.join(top, "l")).st_size, os.path.islink(os.path.join(top, "l")))
    os.link(path, os.path.join(top, "h"))
    print(os.stat(path).st_nlink, os.path.samefile(path, os.path.join(top, "h")))
    os.truncate(path, 2)
    print(os.path.getsize(path))
    fd = os.open(os.path.join(top, "raw"), os.O_CREAT | os.O_RDWR | os.O_TRUNC)
    print(os.write(fd, b"hello"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size)
    os.close(fd)
    with os.fdopen(os.open(os.path.join(top, "raw"), os.O_RDONLY)) as f:
        print(f.read())
    try:
        os.close(9999)
    except OSError as error:
        print(error)
    os.symlink("nowhere", os.path.join(top, "broken"))
    print(os.path.exists(os.path.join(top, "broken")), os.path.lexists(os.path.join(top, "broken")))
print(os.path.exists(top))
print(os.name, os.sep, os.devnull, os.altsep, type(os.getpid()).__name__, os.cpu_count() > 0)
print(type(os.urandom(4)).__name__, len(os.urandom(4)), os.strerror(2))
print(os.get_exec_path()[:0], os.path is __import__("os.path").path)
try:
    os.no_such_name
except AttributeError as error:
    print(error)
