extension Scripts {
  /// `os.path`, in the language itself.
  static let osPath = #"""
import os as _os

sep = '/'
altsep = None
extsep = '.'
pathsep = ':'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
defpath = '/bin:/usr/bin'


def _text(path):
    if isinstance(path, str):
        return path
    path = _os.fspath(path)
    return path.decode() if isinstance(path, bytes) else path


def exists(path):
    """Is there something at the path?"""
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def _kind(path, follow=True):
    status = _stat(path, follow)
    return 0 if status is None else status[0] & 0o170000


def isfile(path):
    """Is it a file?"""
    return _kind(path) == 0o100000


def isdir(s):
    """Is it a folder?"""
    return _kind(s) == 0o040000


def islink(path):
    """Is it a symbolic link?"""
    return _kind(path, False) == 0o120000


def ismount(path):
    """Is another disk mounted there?"""
    here = _stat(path, False)
    if here is None or here[0] & 0o170000 == 0o120000:
        return False
    above = _stat(join(_os.fspath(path), '..'), False)
    return above is not None and (here[4] != above[4] or here[3] == above[3])


def getsize(filename):
    """The size of a file in bytes."""
    return _os.stat(filename).st_size


def getmtime(filename):
    """When a file was changed, in seconds since the epoch."""
    return _os.stat(filename).st_mtime


def getatime(filename):
    return _os.stat(filename).st_atime


def getctime(filename):
    return _os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    """Are they the same file, by whatever names?"""
    return samestat(_os.stat(f1), _os.stat(f2))


def realpath(filename, *, strict=False):
    """The path with symbolic links resolved."""
    path = abspath(filename)
    rest = []
    while True:
        found = _real(path)
        if found is not None:
            return join(found, *reversed(rest)) if rest else found
        if strict:
            _os.stat(filename)
        head, tail = split(path)
        if head == path:
            return abspath(filename)
        rest.append(tail)
        path = head


def expanduser(path):
    """`~` and `~user` replaced by the home folder."""
    path = _text(path)
    if not path.startswith('~'):
        return path
    end = path.find('/')
    if end < 0:
        end = len(path)
    home = _home(path[1:end])
    if home is None:
        return path
    return (home.rstrip('/') + path[end:]) or '/'


def expandvars(path):
    """`$name` and `${name}` replaced from the environment."""
    path = _text(path)
    result = ''
    i = 0
    while i < len(path):
        if path[i] != '$':
            result += path[i]
            i += 1
            continue
        if path[i + 1:i + 2] == '{':
            end = path.find('}', i + 2)
            if end < 0:
                return result + path[i:]
            name, after = path[i + 2:end], end + 1
        else:
            after = i + 1
            while after < len(path) and (path[after].isalnum() or path[after] == '_'):
                after += 1
            name = path[i + 1:after]
        value = _os.environ.get(name) if name else None
        result += path[i:after] if value is None else value
        i = after
    return result


def relpath(path, start=None):
    """The path as seen from a folder."""
    path = _text(path)
    if not path:
        raise ValueError('no path specified')
    here = [part for part in abspath('.' if start is None else start).split('/') if part]
    there = [part for part in abspath(path).split('/') if part]
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    parts = ['..'] * (len(here) - shared) + there[shared:]
    return join(*parts) if parts else '.'


def commonprefix(m):
    """The longest leading text that all have."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [_os.fspath(path) for path in m]
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest leading folder that all have."""
    paths = [_text(p) for p in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len(set(p.startswith('/') for p in paths)) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in p.split('/') if c and c != '.'] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if c != high[i]:
            common = low[:i]
            break
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)
"""#
}
