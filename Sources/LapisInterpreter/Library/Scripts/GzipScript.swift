extension Scripts {
  /// `gzip`, in the language itself: a whole file is in memory while it is open.
  static let gzip = #"""
"""Files compressed by gzip (RFC 1952)."""

import builtins as _builtins
import io as _io
import struct as _struct
import time as _time
import zlib as _zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']


class BadGzipFile(OSError):
    """What is no gzip file."""


def compress(data, compresslevel=9, *, mtime=None):
    """Bytes as a gzip file."""
    seconds = int(_time.time() if mtime is None else mtime)
    head = b'\x1f\x8b\x08\x00' + _struct.pack('<L', seconds) \
        + (b'\x02' if compresslevel == 9 else b'\x04' if compresslevel == 1 else b'\x00') + b'\xff'
    body = _zlib.compress(data, compresslevel, -15)
    return head + body + _struct.pack('<LL', _zlib.crc32(data), len(data) & 0xffffffff)


def _skip_header(data, at):
    """Where the compressed bytes begin."""
    if data[at:at + 2] != b'\x1f\x8b':
        raise BadGzipFile('Not a gzipped file (%r)' % bytes(data[at:at + 2]))
    if len(data) - at < 10:
        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
    if data[at + 2] != 8:
        raise BadGzipFile('Unknown compression method')
    flags = data[at + 3]
    at += 10
    if flags & 4:
        at += 2 + int.from_bytes(data[at:at + 2], 'little')
    for bit in (8, 16):
        if flags & bit:
            end = data.find(b'\0', at)
            if end < 0:
                raise EOFError('Compressed file ended before the end-of-stream marker was reached')
            at = end + 1
    return at + 2 if flags & 2 else at


def decompress(data):
    """The bytes of a gzip file."""
    data = bytes(data)
    parts = []
    at = 0
    while at < len(data):
        at = _skip_header(data, at)
        stream = _zlib.decompressobj(-15)
        part = stream.decompress(data[at:])
        if not stream.eof or len(stream.unused_data) < 8:
            raise EOFError('Compressed file ended before the end-of-stream marker was reached')
        at = len(data) - len(stream.unused_data)
        check, size = _struct.unpack('<LL', data[at:at + 8])
        if check != _zlib.crc32(part):
            raise BadGzipFile('CRC check failed %s != %s' % (hex(check), hex(_zlib.crc32(part))))
        if size != len(part) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        at += 8
        while data[at:at + 1] == b'\0':
            at += 1
        parts.append(part)
    return b''.join(parts)


class GzipFile:
    """A gzip file as a file of the bytes in it."""

    def __init__(self, filename=None, mode=None, compresslevel=9, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError('Invalid mode: %r' % mode)
        mode = (mode or getattr(fileobj, 'mode', None) or 'rb').replace('b', '')
        self.mode = mode
        self.name = filename or getattr(fileobj, 'name', '')
        self._own = fileobj is None
        self._file = _builtins.open(filename, mode + 'b') if fileobj is None else fileobj
        self._level = compresslevel
        self._mtime = mtime
        self.closed = False
        if mode[0] in 'wax':
            self._data = _io.BytesIO()
        elif mode[0] == 'r':
            self._data = None
        else:
            raise ValueError('Invalid mode: %r' % mode)

    def _reader(self):
        if self.mode[0] != 'r':
            raise OSError(9, 'read() on write-only GzipFile object')
        if self._data is None:
            self._data = _io.BytesIO(decompress(self._file.read()))
        return self._data

    def read(self, size=-1):
        return self._reader().read(size)

    read1 = read

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, hint=-1):
        return self._reader().readlines()

    def peek(self, n):
        reader = self._reader()
        at = reader.tell()
        data = reader.read(n)
        reader.seek(at)
        return data

    def write(self, data):
        if self.mode[0] == 'r':
            raise OSError(9, 'write() on read-only GzipFile object')
        if self.closed:
            raise ValueError('write() on closed GzipFile object')
        return self._data.write(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        return self._reader().seek(offset, whence)

    def tell(self):
        return (self._data if self.mode[0] != 'r' else self._reader()).tell()

    def flush(self):
        pass

    def readable(self):
        return self.mode[0] == 'r'

    def writable(self):
        return self.mode[0] != 'r'

    def seekable(self):
        return True

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self.mode[0] != 'r':
            self._file.write(compress(self._data.getvalue(), self._level, mtime=self._mtime))
        if self._own:
            self._file.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class _TextFile:
    """A gzip file as a file of text."""

    def __init__(self, file, encoding, errors, newline):
        self._file = file
        self._encoding = encoding or 'utf-8'
        self._errors = errors or 'strict'
        self._newline = newline
        self._text = None

    def _reader(self):
        if self._text is None:
            text = self._file.read().decode(self._encoding, self._errors)
            if self._newline is None:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            self._text = _io.StringIO(text)
        return self._text

    def read(self, size=-1):
        return self._reader().read(size)

    def readline(self, size=-1):
        return self._reader().readline(size)

    def readlines(self, hint=-1):
        return list(self)

    def write(self, text):
        self._file.write(text.encode(self._encoding, self._errors))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    def __iter__(self):
        return iter(self._reader())

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """Opens a gzip file for bytes or for text."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % mode)
    elif encoding is not None:
        raise ValueError("Argument 'encoding' not supported in binary mode")
    elif errors is not None:
        raise ValueError("Argument 'errors' not supported in binary mode")
    elif newline is not None:
        raise ValueError("Argument 'newline' not supported in binary mode")
    binary = mode.replace('t', '')
    if hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, binary, compresslevel, filename)
    elif isinstance(filename, (str, bytes)) or hasattr(filename, '__fspath__'):
        file = GzipFile(filename, binary, compresslevel)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return _TextFile(file, encoding, errors, newline) if 't' in mode else file
"""#
}
