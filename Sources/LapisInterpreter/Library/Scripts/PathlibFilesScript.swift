extension Scripts {
  /// `pathlib`: paths with the file system behind them.
  static let pathlibFiles = #"""
class Path(PurePath):
    """A path with the file system behind it."""

    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

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
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(self)

    def exists(self):
        return _os.path.exists(self)

    def is_file(self):
        return _os.path.isfile(self)

    def is_dir(self):
        return _os.path.isdir(self)

    def is_symlink(self):
        return _os.path.islink(self)

    def is_mount(self):
        return _os.path.ismount(self)

    def _is_kind(self, kind):
        try:
            return self.stat().st_mode & 0o170000 == kind
        except (OSError, ValueError):
            return False

    def is_fifo(self):
        return self._is_kind(0o010000)

    def is_char_device(self):
        return self._is_kind(0o020000)

    def is_block_device(self):
        return self._is_kind(0o060000)

    def is_socket(self):
        return self._is_kind(0o140000)

    def samefile(self, other_path):
        return _os.path.samefile(self, other_path)

    def absolute(self):
        return self if self._root else type(self)(_os.getcwd(), self)

    def resolve(self, strict=False):
        return type(self)(_os.path.realpath(self, strict=strict))

    def expanduser(self):
        if self._root or not self._names or self._names[0][:1] != '~':
            return self
        home = _os.path.expanduser(self._names[0])
        if home[:1] == '~':
            raise RuntimeError('Could not determine home directory.')
        return type(self)(home, *self._names[1:])

    def iterdir(self):
        """What is in the folder, in no order."""
        for name in _os.listdir(self):
            yield self._made(self._root, self._names + [name])

    def glob(self, pattern):
        """What fits the pattern below this folder; ** stands for any folders."""
        if not pattern:
            raise ValueError('Unacceptable pattern: %r' % pattern)
        root, names = _parse((pattern,))
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        return self._selected(names, pattern[-1] == '/')

    def rglob(self, pattern):
        """The same, in all folders below."""
        root, names = _parse((pattern,))
        if root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        return self._selected(['**'] + names, bool(pattern) and pattern[-1] == '/')

    def _selected(self, names, only_folders):
        for path in _select(self, names):
            if not only_folders or path.is_dir():
                yield path

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with open(self, encoding=encoding, errors=errors) as file:
            return file.read()

    def read_bytes(self):
        with open(self, 'rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with open(self, 'w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        view = memoryview(data)
        with open(self, 'wb') as file:
            return file.write(view)

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                return _os.utime(self)
            except OSError:
                pass
        _os.close(_os.open(self, _os.O_CREAT | _os.O_WRONLY | (0 if exist_ok else _os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        _os.replace(self, target)
        return type(self)(target)

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self)

    def hardlink_to(self, target):
        _os.link(target, self)

    def readlink(self):
        return type(self)(_os.readlink(self))

    def chmod(self, mode, *, follow_symlinks=True):
        _os.chmod(self, mode)

    def owner(self):
        return _named('/etc/passwd', self.stat().st_uid, 'getpwuid(): uid not found: %d')

    def group(self):
        return _named('/etc/group', self.stat().st_gid, 'getgrgid(): gid not found: %d')


class PosixPath(Path, PurePosixPath):
    """A path of this system."""


def _parse(parts):
    """The root and the names of parts put together."""
    root = ''
    names = []
    for part in parts:
        if isinstance(part, PurePath):
            if part._root:
                root, names = part._root, []
            names = names + part._names
            continue
        text = _os.fspath(part)
        if not isinstance(text, str):
            raise TypeError('argument should be a str object or an os.PathLike object returning str, not %r'
                            % type(text))
        if text[:1] == '/':
            root = '//' if text[:2] == '//' and text[:3] != '///' else '/'
            names = []
        names = names + [name for name in text.split('/') if name and name != '.']
    return root, names


def _select(path, names):
    if not names:
        if path.exists() or path.is_symlink():
            yield path
        return
    name, rest = names[0], names[1:]
    if name == '**':
        seen = set()
        for folder in _folders(path):
            for found in _select(folder, rest):
                if found not in seen:
                    seen.add(found)
                    yield found
    elif '**' in name:
        raise ValueError("Invalid pattern: '**' can only be an entire path component")
    elif _glob.has_magic(name):
        for found, is_folder, is_link in _entries(path):
            if _fnmatch.fnmatchcase(found, name) and (is_folder or not rest):
                yield from _select(path._made(path._root, path._names + [found]), rest)
    else:
        below = path._made(path._root, path._names + [name])
        if below.is_dir() if rest else below.exists():
            yield from _select(below, rest)


def _folders(path):
    if not path.is_dir():
        return
    yield path
    for name, is_folder, is_link in _entries(path):
        if is_folder and not is_link:
            yield from _folders(path._made(path._root, path._names + [name]))


def _entries(path):
    try:
        return _os._scan(str(path))
    except OSError:
        return []


def _named(table, number, missing):
    with open(table) as file:
        for line in file:
            fields = line.split(':')
            if len(fields) > 2 and fields[2] == str(number):
                return fields[0]
    raise KeyError(missing % number)
"""#
}
