extension Scripts {
  /// `pathlib`, in the language itself: paths that are only text.
  static let pathlib = #"""
"""Paths as objects."""

import fnmatch as _fnmatch
import glob as _glob
import os as _os


class PurePath:
    """A path that is only text."""

    def __new__(cls, *args):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        self._root, self._names = _parse(args)

    def _made(self, root, names):
        made = object.__new__(type(self))
        made._root = root
        made._names = names
        return made

    def __class_getitem__(cls, kind):
        return cls

    def __reduce__(self):
        return type(self), self.parts

    def __str__(self):
        return self._root + '/'.join(self._names) or '.'

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(str(self))

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, str(self))

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._names == other._names

    def __hash__(self):
        return hash(str(self))

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts < other.parts

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts <= other.parts

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts > other.parts

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts >= other.parts

    def __truediv__(self, other):
        try:
            return self.joinpath(other)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            root, names = _parse((other, self))
        except TypeError:
            return NotImplemented
        return self._made(root, names)

    def joinpath(self, *others):
        """The path with others behind it."""
        root, names = _parse(others)
        if root:
            return self._made(root, names)
        return self._made(self._root, self._names + names)

    @property
    def parts(self):
        return ((self._root,) if self._root else ()) + tuple(self._names)

    drive = ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._names[-1] if self._names else ''

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
        name = self.name
        dot = name.rfind('.')
        return name[:dot] if 0 < dot < len(name) - 1 else name

    @property
    def parent(self):
        if not self._names:
            return self
        return self._made(self._root, self._names[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return self._root != ''

    def is_reserved(self):
        return False

    def is_relative_to(self, *other):
        base = type(self)(*other)
        return self._root == base._root and self._names[:len(base._names)] == base._names

    def relative_to(self, *other):
        """The path as seen from another."""
        if not other:
            raise TypeError('need at least one argument')
        base = type(self)(*other)
        if not self.is_relative_to(base):
            raise ValueError('%r is not in the subpath of %r OR one path is relative and the other is absolute.'
                             % (str(self), str(base)))
        return self._made('', self._names[len(base._names):])

    def with_name(self, name):
        """The path with another last part."""
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError('Invalid name %r' % name)
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix, or with none."""
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError('Invalid suffix %r' % suffix)
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        return self._made(self._root, self._names[:-1] + [self.stem + suffix])

    def match(self, path_pattern):
        """Does the path, or its end, fit the pattern?"""
        root, wanted = _parse((path_pattern,))
        if not wanted and not root:
            raise ValueError('empty pattern')
        if root and (not self._root or len(wanted) != len(self._names)):
            return False
        if len(wanted) > len(self._names):
            return False
        return all(_fnmatch.fnmatchcase(part, pattern)
                   for part, pattern in zip(reversed(self._names), reversed(wanted)))


class PurePosixPath(PurePath):
    """A path of this system that is only text."""


class _Parents:
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        count = len(self)
        if not -count <= index < count:
            raise IndexError(index)
        path = self._path
        return path._made(path._root, path._names[:count - 1 - index % count])

    def __repr__(self):
        return '<%s.parents>' % type(self._path).__name__


"""#
}
