extension Scripts {
  /// `pathlib`, in the language itself.
  static let pathlib = #"""
"""Paths as objects."""

import fnmatch as _fnmatch
import glob as _glob
import os as _os


def _parse(parts):
    texts = []
    for part in parts:
        if isinstance(part, PurePath):
            texts.append(str(part))
        elif isinstance(part, str):
            texts.append(part)
        elif hasattr(part, '__fspath__'):
            texts.append(part.__fspath__())
        else:
            raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a '
                            'str, not %r' % type(part).__name__)
    path = _os.path.join(*texts) if texts else ''
    root = '/' if path.startswith('/') else ''
    return root, [part for part in path.split('/') if part and part != '.']


class PurePath:
    """A path that is only text."""

    def __init__(self, *args):
        self._root, self._parts = _parse(args)

    @classmethod
    def _made(cls, root, parts):
        made = cls()
        made._root = root
        made._parts = parts
        return made

    def __str__(self):
        return self._root + '/'.join(self._parts) or '.'

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        name = type(self).__name__
        if name == 'Path':
            name = 'PosixPath'
        elif name == 'PurePath':
            name = 'PurePosixPath'
        return '%s(%r)' % (name, str(self))

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        return 'file://' + str(self)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._parts == other._parts

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return (self._root, self._parts) < (other._root, other._parts)

    def __le__(self, other):
        return self == other or self < other

    def __gt__(self, other):
        return not self <= other

    def __ge__(self, other):
        return not self < other

    def __hash__(self):
        return hash(str(self))

    def __truediv__(self, other):
        if not isinstance(other, (str, PurePath)) and not hasattr(other, '__fspath__'):
            return NotImplemented
        return type(self)(self, other)

    def __rtruediv__(self, other):
        if not isinstance(other, (str, PurePath)):
            return NotImplemented
        return type(self)(other, self)

    def joinpath(self, *others):
        return type(self)(self, *others)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._parts)

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._parts[-1] if self._parts else ''

    @property
    def suffix(self):
        name = self.name
        dot = name.rfind('.')
        return name[dot:] if 0 < dot < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    @property
    def parent(self):
        if not self._parts:
            return self
        return self._made(self._root, self._parts[:-1])

    @property
    def parents(self):
        return tuple(self._made(self._root, self._parts[:i]) for i in reversed(range(len(self._parts))))

    def is_absolute(self):
        return self._root != ''

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._root == base._root and self._parts[:len(base._parts)] == base._parts

    def relative_to(self, *other):
        base = type(self)(*other)
        if not self.is_relative_to(base):
            raise ValueError('%r is not in the subpath of %r OR one path is relative and the other is absolute.'
                             % (str(self), str(base)))
        return self._made('', self._parts[len(base._parts):])

    def with_name(self, name):
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % name)
        return self._made(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if suffix and (not suffix.startswith('.') or suffix == '.' or '/' in suffix):
            raise ValueError('Invalid suffix %r' % suffix)
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        return self.with_name(self.stem + suffix)

    def match(self, path_pattern):
        root, wanted = _parse((path_pattern,))
        if not wanted:
            raise ValueError('empty pattern')
        if root and (not self._root or len(wanted) != len(self._parts)):
            return False
        if len(wanted) > len(self._parts):
            return False
        return all(_fnmatch.fnmatchcase(part, pattern)
                   for part, pattern in zip(reversed(self._parts), reversed(wanted)))


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    """A path with the file system behind it."""

    @classmethod
    def cwd(cls):
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls(_os.path.expanduser('~'))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass

    def stat(self, *, follow_symlinks=True):
        return _os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(str(self))

    def exists(self):
        return _os.path.exists(str(self))

    def is_file(self):
        return _os.path.isfile(str(self))

    def is_dir(self):
        return _os.path.isdir(str(self))

    def is_symlink(self):
        return _os.path.islink(str(self))

    def samefile(self, other):
        return _os.path.samefile(str(self), str(other))

    def absolute(self):
        return self if self._root else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(str(self), strict=strict))

    def expanduser(self):
        return type(self)(_os.path.expanduser(str(self)))

    def iterdir(self):
        for name in _os.listdir(str(self)):
            yield self / name

    def glob(self, pattern):
        if not pattern:
            raise ValueError('Unacceptable pattern: %r' % pattern)
        for found in _glob.iglob(pattern, root_dir=str(self), recursive=True, include_hidden=True):
            yield self / found

    def rglob(self, pattern):
        return self.glob('**/' + pattern)

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(str(self), mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with open(str(self), encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with open(str(self), 'rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with open(str(self), 'w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with open(str(self), 'wb') as file:
            return file.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if not exist_ok and self.exists():
            raise FileExistsError(17, 'File exists', str(self))
        open(str(self), 'a').close()
        _os.utime(str(self))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        if parents:
            parent = str(self.parent)
            if parent and not _os.path.exists(parent):
                _os.makedirs(parent, exist_ok=True)
        try:
            _os.mkdir(str(self), mode)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(str(self))

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(str(self), str(target))
        return type(self)(target)

    def replace(self, target):
        _os.replace(str(self), str(target))
        return type(self)(target)

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(str(target), str(self))

    def readlink(self):
        return type(self)(_os.readlink(str(self)))

    def chmod(self, mode):
        _os.chmod(str(self), mode)

    def owner(self):
        return str(self.stat().st_uid)


class PosixPath(Path):
    pass
"""#
}
