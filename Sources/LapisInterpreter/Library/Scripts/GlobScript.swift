extension Scripts {
  /// `glob`, in the language itself.
  static let glob = #"""
"""Files by name patterns."""

import fnmatch as _fnmatch
import os as _os


def has_magic(s):
    return any(c in s for c in '*?[')


def escape(pathname):
    """The pattern that means just this name."""
    return ''.join('[' + c + ']' if c in '*?[' else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern."""
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that fit a pattern, one by one."""
    pathname = _os.fspath(pathname)
    if root_dir is not None:
        root_dir = _os.fspath(root_dir)
    found = _glob(pathname, root_dir, recursive, include_hidden, False)
    # A pattern that is ** alone stands for the folder itself, too, which has no name.
    if not pathname or recursive and pathname[:2] == '**':
        return (path for path in found if path)
    return found


def _full(root, path):
    return path if root is None else _os.path.join(root, path)


def _names(folder, root, only_folders):
    try:
        entries = _os._scan(_full(root, folder) if folder else _full(root, '') or '.')
    except OSError:
        return []
    return [name for name, is_folder, is_link in entries if is_folder or not only_folders]


def _glob(pathname, root, recursive, hidden, only_folders):
    folder, pattern = _os.path.split(pathname)
    if not has_magic(pathname):
        if pattern:
            if _os.path.lexists(_full(root, pathname)):
                yield pathname
        elif _os.path.isdir(_full(root, folder)):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _glob(folder, root, recursive, hidden, True)
    else:
        folders = [folder]
    for place in folders:
        if recursive and pattern == '**':
            found = _below(place, root, hidden, only_folders)
        elif has_magic(pattern):
            names = _names(place, root, only_folders)
            if not hidden and not pattern.startswith('.'):
                names = [name for name in names if not name.startswith('.')]
            found = _fnmatch.filter(names, pattern)
        elif pattern == '':
            found = [''] if _os.path.isdir(_full(root, place)) else []
        else:
            found = [pattern] if _os.path.lexists(_full(root, _os.path.join(place, pattern))) else []
        for name in found:
            yield _os.path.join(place, name)


def _below(folder, root, hidden, only_folders):
    yield ''
    for name in _walk(folder, root, hidden, only_folders):
        yield name


def _walk(folder, root, hidden, only_folders):
    for name in _names(folder, root, only_folders):
        if not hidden and name.startswith('.'):
            continue
        yield name
        full = _os.path.join(folder, name) if folder else name
        if _os.path.isdir(_full(root, full)):
            for below in _walk(full, root, hidden, only_folders):
                yield _os.path.join(name, below)
"""#
}
