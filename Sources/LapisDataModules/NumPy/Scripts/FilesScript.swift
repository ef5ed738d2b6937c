extension NumPyScripts {
  /// Arrays in files: `.npy`, `.npz` and text.
  static let files = #"""
def _open(file, mode):
    if hasattr(file, 'read') or hasattr(file, 'write'):
        return file, False
    from os import fspath
    return open(fspath(file), mode), True


def _npy_bytes(a, allow_pickle=True):
    a = asarray(a)
    is_turned = a.ndim > 1 and a.flags.f_contiguous and not a.flags.c_contiguous
    if a.dtype.kind == 'O':
        if not allow_pickle:
            raise ValueError('Object arrays cannot be saved when allow_pickle=False')
        import pickle
        body, kind = pickle.dumps(a.tolist(), 4), '|O'
    else:
        body, kind = (a.T if is_turned else a).tobytes(), a.dtype.str
    header = "{'descr': %r, 'fortran_order': %r, 'shape': %r, }" % (kind, is_turned, a.shape)
    room = -(10 + len(header) + 1) % 64
    header = header + ' ' * room + '\n'
    return b'\x93NUMPY\x01\x00' + len(header).to_bytes(2, 'little') + header.encode('latin1') + body


def _npy_array(stream, allow_pickle=False):
    head = stream.read(8)
    if len(head) < 8 or head[:6] != b'\x93NUMPY':
        raise ValueError('Cannot load file containing pickled data when allow_pickle=False')
    size = int.from_bytes(stream.read(2 if head[6] == 1 else 4), 'little')
    text = stream.read(size).decode('latin1')
    import re
    shape = tuple([int(n) for n in re.findall(r'\d+', re.search(r"'shape': *\(([^)]*)\)", text).group(1))])
    header = {'descr': re.search(r"'descr': *'([^']*)'", text).group(1), 'fortran_order': "'fortran_order': True" in text}
    count = 1
    for n in shape:
        count *= n
    kind = header['descr']
    if kind == '|O':
        if not allow_pickle:
            raise ValueError('Object arrays cannot be loaded when allow_pickle=False')
        import pickle
        return array(pickle.load(stream), dtype=object).reshape(shape)
    if kind.startswith('<U'):
        width = int(kind[2:])
        units = frombuffer(stream.read(4 * width * count), dtype=int32).tolist()
        texts = []
        for i in range(count):
            texts.append(''.join([chr(u) for u in units[i * width:(i + 1) * width] if u]))
        a = array(texts, dtype=kind) if texts else empty(0, dtype=kind)
    else:
        t = dtype(kind.lstrip('|<='))
        body = stream.read(count * t.itemsize)
        if len(body) < count * t.itemsize:
            raise ValueError('cannot reshape array of size %d into shape %s' % (len(body) // t.itemsize, str(shape).replace(' ', '')))
        a = frombuffer(body, dtype=t)
    return a.reshape(shape[::-1]).T if header['fortran_order'] else a.reshape(shape)


def save(file, arr, allow_pickle=True, fix_imports=True):
    """Writes an array to a .npy file."""
    if not hasattr(file, 'write'):
        from os import fspath
        file = fspath(file)
        if not file.endswith('.npy'):
            file += '.npy'
    stream, owned = _open(file, 'wb')
    try:
        stream.write(_npy_bytes(arr, allow_pickle))
    finally:
        if owned:
            stream.close()


def _savez(file, args, named, is_packed):
    import zipfile
    if not hasattr(file, 'write'):
        from os import fspath
        file = fspath(file)
        if not file.endswith('.npz'):
            file += '.npz'
    arrays = dict(named)
    for i, a in enumerate(args):
        if 'arr_%d' % i in arrays:
            raise ValueError('Cannot use un-named variables and keyword arr_%d' % i)
        arrays['arr_%d' % i] = a
    with zipfile.ZipFile(file, 'w', zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED) as archive:
        for name, a in arrays.items():
            archive.writestr(name + '.npy', _npy_bytes(a))


def savez(file, *args, **kwds):
    """Writes arrays to one .npz file."""
    _savez(file, args, kwds, False)


def savez_compressed(file, *args, **kwds):
    """Writes arrays to one .npz file, packed."""
    _savez(file, args, kwds, True)


class NpzFile:
    """The arrays of a .npz file, read as they are asked for."""

    def __init__(self, archive, name, allow_pickle):
        self.zip, self._name, self._allow_pickle = archive, name, allow_pickle
        self.files = [n[:-4] if n.endswith('.npy') else n for n in archive.namelist()]

    def __getitem__(self, key):
        if key not in self.files:
            raise KeyError('%s is not a file in the archive' % key)
        import io
        return _npy_array(io.BytesIO(self.zip.read(key + '.npy')), self._allow_pickle)

    def __contains__(self, key):
        return key in self.files

    def __iter__(self):
        return iter(self.files)

    def __len__(self):
        return len(self.files)

    def keys(self):
        return self.files

    def values(self):
        return [self[k] for k in self.files]

    def items(self):
        return [(k, self[k]) for k in self.files]

    def get(self, key, default=None):
        return self[key] if key in self.files else default

    def close(self):
        self.zip.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
        return False

    def __repr__(self):
        return 'NpzFile %r with keys: %s' % (self._name, ', '.join(self.files[:5]) + ('...' if len(self.files) > 5 else ''))


def load(file, mmap_mode=None, allow_pickle=False, fix_imports=True, encoding='ASCII', **kwargs):
    """Reads a .npy or .npz file."""
    stream, owned = _open(file, 'rb')
    start = stream.read(4)
    stream.seek(-len(start), 1)
    if start[:2] == b'PK':
        import zipfile
        if owned:
            stream.close()
        return NpzFile(zipfile.ZipFile(file), file, allow_pickle)
    try:
        if not start:
            raise EOFError('No data left in file')
        if start[:4] != b'\x93NUM':
            if not allow_pickle:
                raise ValueError('Cannot load file containing pickled data when allow_pickle=False')
            import pickle
            return pickle.load(stream)
        return _npy_array(stream, allow_pickle)
    finally:
        if owned:
            stream.close()


def _to_file(a, file, sep=''):
    stream, owned = _open(file, 'w' if sep else 'wb')
    stream.write(sep.join([str(x) for x in a.ravel().tolist()]) if sep else a.tobytes())
    if owned:
        stream.close()


def fromfile(file, dtype=float, count=-1, sep='', offset=0):
    """The array of a file's bytes, or of its text."""
    stream, owned = _open(file, 'r' if sep else 'rb')
    content = stream.read()
    if owned:
        stream.close()
    if sep:
        return fromstring(content, dtype, count, sep)
    return frombuffer(content, dtype, count, offset).copy()


def fromstring(string, dtype=float, count=-1, *, sep=''):
    """The array of numbers in a text."""
    parts = string.split() if not sep.strip() else string.split(sep)
    a = array([p.strip() for p in parts if p.strip()], dtype=str).astype(float).astype(dtype)
    return a if count < 0 else a[:count]


def savetxt(fname, X, fmt='%.18e', delimiter=' ', newline='\n', header='', footer='', comments='# ', encoding=None):
    """Writes an array as text, a row a line."""
    X = asarray(X)
    if X.ndim == 0 or X.ndim > 2:
        raise ValueError('Expected 1D or 2D array, got %dD array instead' % X.ndim)
    rows = X[:, None] if X.ndim == 1 else X
    columns = rows.shape[1]
    if isinstance(fmt, (list, tuple)):
        if len(fmt) != columns:
            raise AttributeError('fmt has wrong shape.  %s' % str(fmt))
        line = delimiter.join(fmt)
    else:
        line = fmt if fmt.count('%') > 1 else delimiter.join([fmt] * columns)
    text = ''
    if header:
        text += comments + header.replace('\n', '\n' + comments) + newline
    for row in rows.tolist():
        try:
            text += line % tuple(row) + newline
        except TypeError as e:
            raise TypeError("Mismatch between array dtype ('%s') and format specifier ('%s')" % (X.dtype, line)) from e
    if footer:
        text += comments + footer.replace('\n', '\n' + comments) + newline
    if isinstance(fname, str) and fname.endswith('.gz'):
        import gzip
        with gzip.open(fname, 'wt') as stream:
            stream.write(text)
        return
    stream, owned = _open(fname, 'w')
    try:
        stream.write(text)
    except TypeError:
        stream.write(text.encode('latin1'))
    if owned:
        stream.close()


def _lines(source):
    if isinstance(source, (list, tuple)) or hasattr(source, '__next__') and not hasattr(source, 'read'):
        return [x.decode('latin1') if isinstance(x, bytes) else x for x in source]
    if isinstance(source, str) and source.endswith('.gz'):
        import gzip
        with gzip.open(source, 'rt') as stream:
            return stream.read().splitlines()
    try:
        stream, owned = _open(source, 'r')
    except FileNotFoundError:
        raise FileNotFoundError('%s not found.' % source) from None
    text = stream.read()
    if owned:
        stream.close()
    return (text.decode('latin1') if isinstance(text, bytes) else text).splitlines()


def loadtxt(fname, dtype=float, comments='#', delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False, ndmin=0, encoding='bytes', max_rows=None, *, quotechar=None, like=None):
    """The numbers of a text file, a row a line."""
    wanted = globals()['dtype'](dtype)
    marks = () if comments is None else (comments,) if isinstance(comments, str) else tuple(comments)
    if usecols is not None and isinstance(usecols, (int, integer)):
        usecols = (usecols,)
    rows, width = [], None
    for number, line in enumerate(_lines(fname)[skiprows:], 1):
        for mark in marks:
            line = line.split(mark, 1)[0]
        if not line.strip():
            continue
        parts = [p.strip() for p in line.strip('\r\n').split(delimiter)]
        if usecols is None and width is not None and len(parts) != width:
            raise ValueError('the number of columns changed from %d to %d at row %d; use `usecols` to select a subset and avoid this error' % (width, len(parts), len(rows) + 1))
        width = len(parts)
        places = range(width) if usecols is None else usecols
        row = []
        for column in places:
            if not -width <= column < width:
                raise ValueError('invalid column index %d at row %d with %d columns' % (column, len(rows) + 1, width))
            text = parts[column]
            if converters:
                change = converters.get(column) if isinstance(converters, dict) else converters
                if change:
                    row.append(change(text))
                    continue
            if wanted.kind in 'US':
                row.append(text)
                continue
            try:
                row.append(float(text) if wanted.kind == 'f' else int(text) if wanted.kind in 'iu' else wanted.type(float(text)))
            except ValueError:
                raise ValueError("could not convert string '%s' to %s at row %d, column %d." % (text, wanted.name, len(rows), column + 1)) from None
        rows.append(row)
        if max_rows is not None and len(rows) >= max_rows:
            break
    if not rows:
        import warnings
        warnings.warn('loadtxt: input contained no data: "%s"' % (fname,), UserWarning)
        result = empty((0,), dtype=wanted)
    else:
        result = array(rows, dtype=wanted if wanted.kind not in 'US' else str)
        if ndmin < 2 and (result.shape[0] == 1 or result.shape[1] == 1):
            result = result.reshape(-1) if ndmin == 1 or result.size > 1 else result.reshape(())
    return result.T if unpack else result


def genfromtxt(fname, dtype=float, comments='#', delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None, names=None, unpack=False, max_rows=None, encoding='bytes', invalid_raise=True, autostrip=False, **kwargs):
    """The numbers of a text file; what is missing or no number is NaN."""
    lines = _lines(fname)[skip_header:]
    if skip_footer:
        lines = lines[:-skip_footer]
    if names is True and lines:
        lines = lines[1:]
    rows = []
    for line in lines:
        if comments:
            line = line.split(comments, 1)[0]
        if not line.strip():
            continue
        parts = line.rstrip('\r\n').split(delimiter)
        rows.append([parts[c] for c in ([usecols] if isinstance(usecols, int) else usecols)] if usecols is not None else parts)
        if max_rows is not None and len(rows) >= max_rows:
            break
    width = len(rows[0]) if rows else 0
    for number, row in enumerate(rows):
        if len(row) != width:
            raise ValueError('Some errors were detected !\n    Line #%d (got %d columns instead of %d)' % (number + skip_header + 1, len(row), width))
    if dtype is str or dtype is None and any([not _is_number(p) for r in rows for p in r]):
        result = array([[p.strip() for p in r] for r in rows])
    else:
        wanted = globals()['dtype'](float if dtype is None else dtype)
        fill = filling_values if filling_values is not None else nan if wanted.kind == 'f' else -1
        missing = set() if missing_values is None else set([missing_values] if isinstance(missing_values, str) else missing_values)
        values = []
        for r in rows:
            values.append([float(p) if p.strip() not in missing and _is_number(p) else fill for p in r])
        result = array(values).astype(wanted)
        if dtype is None and result.size and (result == floor(result)).all() and not any(['.' in p for r in rows for p in r]):
            result = result.astype(int)
    if result.ndim == 2 and 1 in result.shape:
        result = result.reshape(-1)
    return result.T if unpack else result


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True
"""#
}
