extension Scripts {
  /// `shutil`, in the language itself.
  static let shutil = #"""
"""Operations on whole files and folders."""

import fnmatch as _fnmatch
import os as _os


class Error(OSError):
    """Some files of many could not be copied, or a place is taken."""


class SameFileError(Error):
    """A file cannot be copied over itself."""


class SpecialFileError(OSError):
    """What is no file cannot be copied like one."""


class ExecError(OSError):
    """A program could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """An archive format is registered wrongly."""


def copyfileobj(fsrc, fdst, length=0):
    """Copies one open file to another."""
    while True:
        part = fsrc.read(length or 65536)
        if not part:
            break
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's content."""
    for path in src, dst:
        if _os.path.exists(path) and _os.stat(path).st_mode & 0o170000 == 0o010000:
            raise SpecialFileError('`%s` is a named pipe' % (_os.fspath(path),))
    if _os.path.exists(dst) and _os.path.exists(src) and _os.path.samefile(src, dst):
        raise SameFileError('%r and %r are the same file' % (src, dst))
    if not follow_symlinks and _os.path.islink(src):
        _os.symlink(_os.readlink(src), dst)
        return dst
    with open(src, 'rb') as source:
        with open(dst, 'wb') as target:
            copyfileobj(source, target, 1 << 20)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    """Copies a file's permissions."""
    _os.chmod(dst, _os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    """Copies a file's permissions and times."""
    status = _os.stat(src)
    _os.chmod(dst, status.st_mode & 0o7777)
    _os.utime(dst, (status.st_atime, status.st_mtime))


def _target(src, dst):
    if _os.path.isdir(dst):
        return _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    """Copies a file with its permissions; the target may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copies a file with its permissions and times; the target may be a folder."""
    dst = _target(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    """What copytree leaves out, by name patterns."""
    def ignore(path, names):
        ignored = []
        for pattern in patterns:
            ignored.extend(_fnmatch.filter(names, pattern))
        return set(ignored)
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copies a folder with all below it."""
    names = _os.listdir(src)
    ignored = ignore(_os.fspath(src), names) if ignore is not None else set()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in ignored:
            continue
        source = _os.path.join(src, name)
        target = _os.path.join(dst, name)
        try:
            if _os.path.islink(source) and symlinks:
                _os.symlink(_os.readlink(source), target)
            elif _os.path.islink(source) and not _os.path.exists(source) and ignore_dangling_symlinks:
                continue
            elif _os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks,
                         dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder with all below it."""
    def failed(function, path, error):
        if onerror is not None:
            onerror(function, path, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise error
    try:
        if _os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
        entries = _os._scan(path)
    except OSError as error:
        failed(_os.scandir, path, error)
        return
    for name, is_folder, is_link in entries:
        full = _os.path.join(path, name)
        if is_folder and not is_link:
            rmtree(full, ignore_errors, onerror)
        else:
            try:
                _os.unlink(full)
            except OSError as error:
                failed(_os.unlink, full, error)
    try:
        _os.rmdir(path)
    except OSError as error:
        failed(_os.rmdir, path, error)


def move(src, dst, copy_function=copy2):
    """Moves a file or folder; the target may be a folder."""
    real = dst
    if _os.path.isdir(dst):
        if _os.path.exists(src) and _os.path.samefile(src, dst):
            _os.rename(src, dst)
            return None
        real = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
        if _os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        _os.rename(src, real)
    except OSError:
        if _os.path.islink(src):
            _os.symlink(_os.readlink(src), real)
            _os.unlink(src)
        elif _os.path.isdir(src):
            inside = _os.path.abspath(src).rstrip('/') + '/'
            if (_os.path.abspath(dst).rstrip('/') + '/').startswith(inside):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            _os.unlink(src)
    return real


def chown(path, user=None, group=None):
    """Sets a file's owner and group, by number or name."""
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    _os.chown(path, _number(user, '/etc/passwd', 'user'), _number(group, '/etc/group', 'group'))


def _number(who, table, kind):
    if who is None:
        return -1
    if not isinstance(who, str):
        return who
    with open(table) as file:
        for line in file:
            fields = line.split(':')
            if fields[0] == who:
                return int(fields[2])
    raise LookupError('no such %s: %r' % (kind, who))


def which(cmd, mode=_os.F_OK | _os.X_OK, path=None):
    """Where a command is found."""
    cmd = _os.fspath(cmd)
    if _os.path.dirname(cmd):
        return cmd if _runs(cmd, mode) else None
    if path is None:
        path = _os.environ.get('PATH', _os.defpath)
    if not path:
        return None
    for folder in _os.fspath(path).split(':'):
        full = _os.path.join(folder, cmd)
        if _runs(full, mode):
            return full
    return None


def _runs(path, mode):
    return _os.path.exists(path) and _os.access(path, mode) and not _os.path.isdir(path)


def get_terminal_size(fallback=(80, 24)):
    """The columns and lines of the terminal; of the environment where it says so."""
    size = []
    for name in 'COLUMNS', 'LINES':
        try:
            size.append(int(_os.environ[name]))
        except (KeyError, ValueError):
            size.append(0)
    if size[0] <= 0 or size[1] <= 0:
        try:
            real = _os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            real = fallback
        size = [own if own > 0 else other for own, other in zip(size, real)]
    return _os.terminal_size(size)


class _Usage(tuple):
    _fields = ('total', 'used', 'free')
    total = property(lambda self: self[0])
    used = property(lambda self: self[1])
    free = property(lambda self: self[2])

    def __repr__(self):
        return 'usage(total=%r, used=%r, free=%r)' % tuple(self)


_Usage.__name__ = _Usage.__qualname__ = 'usage'


def disk_usage(path):
    """The total, used and free bytes of the file system that a path stands in."""
    facts = _os.statvfs(path)
    return _Usage(((facts.f_blocks * facts.f_frsize), (facts.f_blocks - facts.f_bfree) * facts.f_frsize,
                   facts.f_bavail * facts.f_frsize))


def get_archive_formats():
    """The archives that can be made; those of tar are not among them."""
    return [('zip', 'ZIP file')]


def get_unpack_formats():
    return [('zip', ['.zip'], 'ZIP file')]


_tar_formats = ('tar', 'gztar', 'bztar', 'xztar')


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None,
                 group=None, logger=None):
    """Packs a folder; returns the archive's name."""
    if format in _tar_formats:
        raise NotImplementedError('shutil.make_archive() makes zip archives only, not %s' % format)
    if format != 'zip':
        raise ValueError("unknown archive format '%s'" % format)
    import zipfile
    root = '' if root_dir is None else _os.fspath(root_dir)
    base = _os.curdir if base_dir is None else _os.fspath(base_dir)
    name = _os.fspath(base_name) + '.zip'
    folder = _os.path.dirname(name)
    if folder and not _os.path.exists(folder):
        _os.makedirs(folder)
    with zipfile.ZipFile(name, 'w', compression=zipfile.ZIP_DEFLATED) as archive:
        def add(path):
            archive.write(_os.path.join(root, path), path)

        if base != _os.curdir:
            add(_os.path.normpath(base))
        start = _os.path.join(root, base)
        for where, folders, files in _os.walk(start):
            own = _os.path.normpath(_os.path.join(base, _os.path.relpath(where, start)))
            for entry in sorted(folders):
                add(_os.path.normpath(_os.path.join(own, entry)))
            for entry in files:
                full = _os.path.join(where, entry)
                if _os.path.isfile(full) and not (_os.path.exists(name) and _os.path.samefile(full, name)):
                    add(_os.path.normpath(_os.path.join(own, entry)))
    return name


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpacks an archive into a folder, the current one where none is given."""
    name = _os.fspath(filename)
    place = _os.getcwd() if extract_dir is None else _os.fspath(extract_dir)
    if format in _tar_formats or format is None and name.endswith(('.tar', '.tar.gz', '.tgz', '.tar.bz2', '.tar.xz')):
        raise NotImplementedError('shutil.unpack_archive() reads zip archives only: ' + name)
    if format is None:
        if not name.endswith('.zip'):
            raise ReadError("Unknown archive format '%s'" % name)
    elif format != 'zip':
        raise ValueError("Unknown unpack format '%s'" % format)
    import zipfile
    if not zipfile.is_zipfile(name):
        raise ReadError('%s is not a zip file' % name)
    with zipfile.ZipFile(name) as archive:
        archive.extractall(place)
"""#
}
