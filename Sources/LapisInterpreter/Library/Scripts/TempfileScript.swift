extension Scripts {
  /// `tempfile`, in the language itself.
  static let tempfile = #"""
"""Files and folders that are there for a while."""

import os as _os
import shutil as _shutil

template = 'tmp'
tempdir = None
_letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    """The folder for temporary files."""
    if tempdir is not None:
        return tempdir
    for name in ('TMPDIR', 'TEMP', 'TMP'):
        folder = _os.environ.get(name)
        if folder and _os.path.isdir(folder):
            return folder
    return '/tmp'


def _candidate(suffix, prefix, dir):
    # Names come from the system: the script's own random stream is left alone.
    name = ''.join(_letters[b % len(_letters)] for b in _os.urandom(8))
    return _os.path.join(gettempdir() if dir is None else dir,
                         (template if prefix is None else prefix) + name + (suffix or ''))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Makes a new folder."""
    while True:
        path = _os.path.abspath(_candidate(suffix, prefix, dir))
        try:
            _os.mkdir(path, 0o700)
            return path
        except FileExistsError:
            pass


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Makes a new file; gives -1 for the descriptor, since files are opened by name here."""
    while True:
        path = _os.path.abspath(_candidate(suffix, prefix, dir))
        try:
            open(path, 'x').close()
            return -1, path
        except FileExistsError:
            pass


def mktemp(suffix='', prefix=template, dir=None):
    return _candidate(suffix, prefix, dir)


class TemporaryDirectory:
    """A folder that goes at the end of a with block."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __enter__(self):
        return self.name

    def __exit__(self, *details):
        self.cleanup()

    def cleanup(self):
        _shutil.rmtree(self.name, ignore_errors=True)

    def __repr__(self):
        return '<TemporaryDirectory %r>' % self.name


class _TemporaryFile:
    def __init__(self, path, mode, encoding, delete):
        self.name = path
        self.delete = delete
        self.file = open(path, mode, encoding=encoding)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete and _os.path.exists(self.name):
                _os.unlink(self.name)

    def __getattr__(self, name):
        return getattr(self.file, name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                       dir=None, delete=True, *, errors=None):
    """A new open file with a name."""
    return _TemporaryFile(mkstemp(suffix, prefix, dir)[1], mode, encoding, delete)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                  dir=None, *, errors=None):
    """A new open file that goes when it is closed."""
    return _TemporaryFile(mkstemp(suffix, prefix, dir)[1], mode, encoding, True)
"""#
}
