extension Scripts {
  /// `tempfile`, in the language itself.
  static let tempfile = #"""
"""Files and folders that are there for a while."""

import io as _io
import os as _os
import shutil as _shutil

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def gettempdir():
    """The folder for temporary files."""
    global tempdir
    if tempdir is None:
        places = [_os.environ.get(name) for name in ('TMPDIR', 'TEMP', 'TMP')]
        for folder in places + ['/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]:
            if folder and _os.path.isdir(folder) and _os.access(folder, _os.W_OK | _os.X_OK):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, 'No usable temporary directory found in %r' % places)
    return tempdir


def gettempdirb():
    return _os.fsencode(gettempdir())


def _parts(suffix, prefix, dir):
    """The parts with what stands for those left out: all str, or all bytes."""
    kind = None
    for part in suffix, prefix, dir:
        if part is None:
            continue
        if isinstance(part, _os.PathLike):
            part = _os.fspath(part)
        own = bytes if isinstance(part, bytes) else str
        if kind not in (None, own):
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = own
    if kind is bytes:
        return (b'' if suffix is None else suffix, gettempprefixb() if prefix is None else prefix,
                gettempdirb() if dir is None else dir)
    return ('' if suffix is None else suffix, template if prefix is None else prefix,
            gettempdir() if dir is None else dir)


def _candidates(suffix, prefix, dir):
    suffix, prefix, dir = _parts(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        # Names come from the system: the script's own random stream is left alone.
        name = ''.join(_letters[b % len(_letters)] for b in _os.urandom(8))
        if isinstance(prefix, bytes):
            name = name.encode()
        yield _os.path.join(dir, prefix + name + suffix)


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a new folder."""
    for path in _candidates(suffix, prefix, dir):
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            pass
    raise FileExistsError(17, 'No usable temporary directory name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a new file; gives its open descriptor and its path."""
    for path in _candidates(suffix, prefix, dir):
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600), _os.path.abspath(path)
        except FileExistsError:
            pass
    raise FileExistsError(17, 'No usable temporary file name found')


def mktemp(suffix='', prefix=template, dir=None):
    """A name that nothing had a moment ago."""
    for path in _candidates(suffix, prefix, dir):
        if not _os.path.lexists(path):
            return path
    raise FileExistsError(17, 'No usable temporary filename found')


class TemporaryDirectory:
    """A folder that goes at the end of a with block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._removed = True
        self.name = mkdtemp(suffix, prefix, dir)
        self._removed = False
        self._ignores = ignore_cleanup_errors

    def __repr__(self):
        return '<TemporaryDirectory %r>' % self.name

    def __class_getitem__(cls, kind):
        return cls

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        self.cleanup()

    def __del__(self):
        if not self._removed:
            self.cleanup()

    def cleanup(self):
        """Removes the folder with all in it."""
        if self._removed and not _os.path.exists(self.name):
            return
        self._removed = True

        def failed(function, path, info):
            if not issubclass(info[0], FileNotFoundError) and not self._ignores:
                raise info[1]

        _shutil.rmtree(self.name, onerror=failed)


class _TemporaryFileWrapper:
    """An open file that goes when it is closed."""

    def __init__(self, file, name, delete=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._closed = False

    def __getattr__(self, name):
        value = getattr(self.__dict__['file'], name)
        if callable(value):
            self.__dict__[name] = value
        return value

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def __del__(self):
        self.close()

    def close(self):
        """Closes the file, and removes it unless it is to stay."""
        if self._closed:
            return
        self._closed = True
        try:
            self.file.close()
        finally:
            if self.delete:
                try:
                    _os.unlink(self.name)
                except FileNotFoundError:
                    if _os.path.isdir(_os.path.dirname(self.name)):
                        raise


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None):
    """A new open file with a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    try:
        file = open(name, mode, buffering, encoding, errors, newline, opener=lambda path, flags: descriptor)
    except BaseException:
        _os.unlink(name)
        _os.close(descriptor)
        raise
    return _TemporaryFileWrapper(file, name, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    """A new open file without a name."""
    descriptor, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    try:
        return open(descriptor, mode, buffering, encoding, errors, newline)
    except BaseException:
        _os.close(descriptor)
        raise


class SpooledTemporaryFile(_io.IOBase):
    """A file in memory until it grows beyond a size."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None,
                 prefix=None, dir=None, *, errors=None):
        self._max_size = max_size
        self._rolled = False
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding or 'utf-8', errors=errors,
                                           newline=newline)
        self._arguments = mode, buffering, encoding, newline, suffix, prefix, dir, errors

    def rollover(self):
        """Goes on in a file on disk."""
        if self._rolled:
            return
        mode, buffering, encoding, newline, suffix, prefix, dir, errors = self._arguments
        file = TemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)
        place = self._file.tell()
        if hasattr(self._file, 'getvalue'):
            file.write(self._file.getvalue())
        else:
            self._file.flush()
            file.buffer.write(self._file.buffer.getvalue())
        file.seek(place)
        self._file = file
        self._rolled = True

    def _check_size(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        count = self._file.write(s)
        self._check_size()
        return count

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check_size()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *details):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def close(self):
        self._file.close()

    def flush(self):
        self._file.flush()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def isatty(self):
        return self._file.isatty()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def mode(self):
        return self._arguments[0]

    @property
    def name(self):
        return self._file.name if self._rolled else None
"""#
}
