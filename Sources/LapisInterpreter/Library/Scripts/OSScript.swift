extension Scripts {
  /// `os`, in the language itself.
  static let os = #"""
import os.path as path
from abc import ABC as _ABC

name = 'posix'
sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
linesep = '\n'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
defpath = '/bin:/usr/bin'
F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
error = OSError


class _Environ:
    """The environment as a mapping; changes reach the processes started from here."""

    def __init__(self, data):
        self._data = data

    def _key(self, key):
        if not isinstance(key, str):
            raise TypeError('str expected, not %s' % type(key).__name__)
        return key

    def __getitem__(self, key):
        key = self._key(key)
        if key not in self._data:
            raise KeyError(key)
        return self._data[key]

    def __setitem__(self, key, value):
        self._key(key)
        self._key(value)
        putenv(key, value)
        self._data[key] = value

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        return {**self._data, **other}

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        return {**other, **self._data}

    def __ior__(self, other):
        self.update(other)
        return self

    def popitem(self):
        key = next(iter(self._data), None)
        if key is None:
            raise KeyError
        return key, self.pop(key)

    def __delitem__(self, key):
        if self._key(key) not in self._data:
            raise KeyError(key)
        unsetenv(key)
        del self._data[key]

    def __contains__(self, key):
        return key in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    def __repr__(self):
        return 'environ({' + ', '.join('%r: %r' % pair for pair in self._data.items()) + '})'

    def get(self, key, default=None):
        return self._data.get(self._key(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def pop(self, key, *default):
        if key in self._data:
            value = self._data[key]
            del self[key]
            return value
        if default:
            return default[0]
        raise KeyError(key)

    def setdefault(self, key, value):
        if key not in self._data:
            self[key] = value
        return self._data[key]

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def clear(self):
        for key in list(self._data):
            del self[key]


environ = _Environ(_environment())


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def fspath(path):
    """The text of a path object."""
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8') if isinstance(filename, str) else filename


def makedirs(name, mode=0o777, exist_ok=False):
    """Create a folder and its parents."""
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder and its parents as far as they are empty."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)


class stat_result(tuple):
    """The status of a path."""

    _names = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size')

    def __getattr__(self, name):
        if name in stat_result._names:
            return self[stat_result._names.index(name)]
        raise AttributeError("'os.stat_result' object has no attribute '%s'" % name)

    def __repr__(self):
        shown = zip(stat_result._names + ('st_atime', 'st_mtime', 'st_ctime'), self)
        return 'os.stat_result(' + ', '.join('%s=%d' % pair for pair in shown) + ')'


def _status(fields):
    atime, mtime, ctime, block, blocks = fields[7:]
    result = stat_result(fields[:7] + (atime // 10**9, mtime // 10**9, ctime // 10**9))
    result.st_atime_ns, result.st_mtime_ns, result.st_ctime_ns = atime, mtime, ctime
    result.st_atime, result.st_mtime, result.st_ctime = [
        ns // 10**9 + 1e-9 * (ns % 10**9) for ns in (atime, mtime, ctime)]
    result.st_blksize, result.st_blocks = block, blocks
    return result


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """The status of a path or descriptor."""
    return _status(_stat(path, follow_symlinks))


def lstat(path, *, dir_fd=None):
    """The status of a path; that of a symbolic link itself."""
    return _status(_stat(path, False))


def fstat(fd):
    """The status of a descriptor."""
    return _status(_stat(fd))


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A file object over a descriptor."""
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd).__name__)
    from builtins import open as open_file
    return open_file(fd, mode, buffering, encoding, *args, **kwargs)


def popen(cmd, mode='r', buffering=-1):
    """The output of a shell command as a file."""
    import io
    import subprocess
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode != 'r':
        raise ValueError('invalid mode %r' % mode)
    return io.StringIO(subprocess.run(cmd, shell=True, stdout=subprocess.PIPE, text=True).stdout)


def get_exec_path(env=None):
    """The folders that programs are looked for in."""
    return (environ if env is None else env).get('PATH', '/bin:/usr/bin').split(pathsep)


def sched_getaffinity(pid):
    """The numbers of the processors that may be used."""
    return set(range(cpu_count()))


class DirEntry:
    """One thing in a folder, as scandir gives it."""

    def __init__(self, folder, name, is_folder, is_link):
        self.name = name
        self.path = path.join(folder, name)
        self._folder = is_folder
        self._link = is_link

    def is_dir(self, *, follow_symlinks=True):
        return self._folder and (follow_symlinks or not self._link)

    def is_file(self, *, follow_symlinks=True):
        return not self._folder and (follow_symlinks or not self._link)

    def is_symlink(self):
        return self._link

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % self.name


class _ScanIterator:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, *entry) for entry in _scan(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None

    def close(self):
        pass


def scandir(path='.'):
    """What a folder holds."""
    return _ScanIterator(fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """(folder, folders in it, files in it) for a folder and all below."""
    top = fspath(top)
    try:
        entries = _scan(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = []
    files = []
    links = set()
    for name, is_folder, is_link in entries:
        if is_folder:
            folders.append(name)
            if is_link:
                links.add(name)
        else:
            files.append(name)
    if topdown:
        yield top, folders, files
    for name in folders:
        if followlinks or name not in links:
            for found in walk(path.join(top, name), topdown, onerror, followlinks):
                yield found
    if not topdown:
        yield top, folders, files


def get_terminal_size(fd=1):
    """The columns and lines of a terminal."""
    size = _terminal_size(fd)
    if size is None:
        raise OSError(25, strerror(25))
    return terminal_size(size)


class terminal_size(tuple):
    @property
    def columns(self):
        return self[0]

    @property
    def lines(self):
        return self[1]

    def __repr__(self):
        return 'os.terminal_size(columns=%d, lines=%d)' % (self[0], self[1])


class _Record(tuple):
    """A tuple whose items have names."""

    _names = ()

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError("'os.%s' object has no attribute '%s'" % (type(self).__name__, name))

    def __repr__(self):
        shown = ', '.join('%s=%r' % pair for pair in zip(self._names, self))
        return '%s.%s(%s)' % (type(self).__module__, type(self).__name__, shown)


class statvfs_result(_Record):
    _names = ('f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail',
              'f_flag', 'f_namemax')


class times_result(_Record):
    __module__ = 'posix'
    _names = ('user', 'system', 'children_user', 'children_system', 'elapsed')


def statvfs(path):
    """The file system that a path stands in."""
    return statvfs_result(_statvfs(path))


def times():
    """The seconds that the process has worked."""
    return times_result(_times())


class uname_result(_Record):
    __module__ = 'posix'
    _names = ('sysname', 'nodename', 'release', 'version', 'machine')


def uname():
    """What the system calls itself."""
    return uname_result(_uname())


class PathLike(_ABC):
    """Base of path objects: whatever has `__fspath__`."""

    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, '__fspath__') if cls is PathLike else NotImplemented


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8') if isinstance(filename, bytes) else filename
"""#
}
