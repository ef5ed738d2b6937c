extension Scripts {
  /// `pickle`, in the language itself.
  static let pickle = #"""
"""Refused by name: a pickle runs what it contains."""

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
_HINT = 'Pickle files are not supported, since loading one runs what it contains. Use joblib.%s instead.'


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    raise NotImplementedError(_HINT % 'dump(obj, path)')


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    raise NotImplementedError(_HINT % 'dump(obj, path)')


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    raise NotImplementedError(_HINT % 'load(path)')


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    raise NotImplementedError(_HINT % 'load(path)')
"""#
}
