extension SklearnScripts {
  /// `pickle` over joblib: the standard library alone refuses it by name.
  static let pickle = #"""
"""Values as bytes, in the format of joblib: a pickle of CPython runs what it contains, and is refused."""

def _joblib():
    import joblib
    return joblib


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes a value to an open file."""
    file.write(dumps(obj, protocol))


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """A value as bytes."""
    import io
    buffer = io.BytesIO()
    try:
        _joblib().dump(obj, buffer)
    except TypeError as error:
        raise PicklingError(str(error).replace('joblib.dump', 'pickle')) from None
    return buffer.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The value in an open file."""
    return loads(file.read())


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The value in bytes."""
    import io
    data = bytes(data)
    if not data:
        raise EOFError('Ran out of input')
    try:
        return _joblib().load(io.BytesIO(data))
    except ValueError as error:
        raise UnpicklingError(str(error)) from error


class Pickler:
    """Writes values to an open file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self._file = file

    def dump(self, obj):
        dump(obj, self._file)


class Unpickler:
    """Reads the value in an open file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._file = file

    def load(self):
        return load(self._file)
"""#
}
