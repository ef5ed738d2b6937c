extension Scripts {
  /// `shutil`, in the language itself.
  static let shutil = #"""
"""Operations on whole files and folders."""

import fnmatch as _fnmatch
import os as _os


class Error(OSError):
    pass


class SameFileError(Error):
    pass


def copyfileobj(fsrc, fdst, length=0):
    """Copies one open file to another."""
    while True:
        part = fsrc.read(length or 65536)
        if not part:
            break
        fdst.write(part)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copies a file's content."""
    if _os.path.exists(dst) and _os.path.exists(src) and _os.path.samefile(src, dst):
        raise SameFileError('%r and %r are the same file' % (src, dst))
    with open(src, 'rb') as source:
        with open(dst, 'wb') as target:
            target.write(source.read())
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
    for name in names:
        if name in ignored:
            continue
        source = _os.path.join(src, name)
        target = _os.path.join(dst, name)
        if symlinks and _os.path.islink(source):
            _os.symlink(_os.readlink(source), target)
        elif _os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks,
                     dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Removes a folder with all below it."""
    def failed(function, path, error):
        if onerror is not None:
            onerror(function, path, (type(error), error, None))
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
            return dst
        real = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
        if _os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        _os.rename(src, real)
    except OSError:
        if not _os.path.exists(src):
            raise
        if _os.path.isdir(src):
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            _os.unlink(src)
    return real


def which(cmd, mode=1, path=None):
    """Where a command is found."""
    if '/' in cmd:
        return cmd if _os.path.isfile(cmd) and _os.access(cmd, mode) else None
    for folder in (path or _os.environ.get('PATH', _os.path.defpath)).split(':'):
        full = _os.path.join(folder, cmd)
        if _os.path.isfile(full) and _os.access(full, mode):
            return full
    return None


def get_terminal_size(fallback=(80, 24)):
    return _os.get_terminal_size()


def make_archive(*args, **kwargs):
    raise NotImplementedError('shutil.make_archive() is not supported; copy the folder with copytree().')


def unpack_archive(*args, **kwargs):
    raise NotImplementedError('shutil.unpack_archive() is not supported; unpack the file beforehand.')
"""#
}
