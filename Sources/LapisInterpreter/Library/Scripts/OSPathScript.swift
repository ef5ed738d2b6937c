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
    if isinstance(path, (str, bytes)):
        return path if isinstance(path, str) else path.decode()
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def isabs(s):
    """Does the path start at the root?"""
    return _text(s).startswith('/')


def join(a, *p):
    """Paths put together with a slash where one is missing."""
    path = _text(a)
    for part in p:
        if not isinstance(part, str) and not hasattr(part, '__fspath__'):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not %r"
                            % type(part).__name__)
        part = _text(part)
        if part.startswith('/'):
            path = part
        elif not path or path.endswith('/'):
            path += part
        else:
            path += '/' + part
    return path


def split(p):
    """(folder, name)"""
    p = _text(p)
    i = p.rfind('/') + 1
    head, tail = p[:i], p[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def splitext(p):
    """(path without extension, extension with its dot)"""
    p = _text(p)
    slash = p.rfind('/')
    dot = p.rfind('.')
    if dot > slash:
        i = slash + 1
        while i < dot:
            if p[i] != '.':
                return p[:dot], p[dot:]
            i += 1
    return p, ''


def splitdrive(p):
    p = _text(p)
    return '', p


def basename(p):
    """The last part of a path."""
    p = _text(p)
    return p[p.rfind('/') + 1:]


def dirname(p):
    """The folder part of a path."""
    return split(p)[0]


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
    return abspath(path) == '/'


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


def samefile(a, b):
    first, second = _os.stat(a), _os.stat(b)
    return first.st_ino == second.st_ino and first.st_dev == second.st_dev


def normcase(s):
    return _text(s)


def normpath(path):
    """The path without `.`, `..` and doubled slashes."""
    path = _text(path)
    if not path:
        return '.'
    slashes = 1 if path.startswith('/') else 0
    if path.startswith('//') and not path.startswith('///'):
        slashes = 2
    parts = []
    for part in path.split('/'):
        if part == '' or part == '.':
            continue
        if part != '..' or (not slashes and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return '/' * slashes + '/'.join(parts) or '.'


def abspath(path):
    """The normalized path from the root."""
    path = _text(path)
    if not isabs(path):
        path = join(_os.getcwd(), path)
    return normpath(path)


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
