extension Scripts {
  /// `io`, in the language itself.
  static let io = #"""
"""Files in memory, and what the builtin open gives."""

from builtins import open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


class IOBase:
    """Base of files."""

    closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def readable(self):
        self._check()
        return True

    def writable(self):
        self._check()
        return True

    def seekable(self):
        self._check()
        return True

    def isatty(self):
        self._check()
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        lines = []
        total = 0
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint < total:
                return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def fileno(self):
        raise UnsupportedOperation('fileno')


class TextIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


@_core
class StringIO(TextIOBase):
    """A text file in memory."""

    __module__ = '_io'

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not %s' % type(initial_value).__name__)
        if newline is not None and not isinstance(newline, str):
            raise TypeError('newline must be str or None, not %s' % type(newline).__name__)
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %r' % newline)
        self._newline = newline
        # What is written at the end is kept in parts and put together when it is read.
        text = self._translated(initial_value or '')
        self._parts = [text]
        self._length = len(text)
        self._at = 0

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _translated(self, text):
        newline = self._newline
        if newline is None and '\r' in text:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        if newline in ('\r', '\r\n'):
            return text.replace('\n', newline)
        return text

    def _text(self):
        if len(self._parts) > 1:
            self._parts = [''.join(self._parts)]
        return self._parts[0]

    newlines = None
    line_buffering = False
    encoding = None
    errors = None

    def getvalue(self):
        self._check()
        return self._text()

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._text()
        end = self._length if size < 0 else min(self._length, self._at + size)
        part = text[self._at:end]
        self._at = max(self._at, end)
        return part

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        text = self._text()
        newline = self._newline or '\n'
        end = text.find(newline, self._at)
        end = self._length if end < 0 else end + len(newline)
        if self._newline == '':
            back = text.find('\r', self._at, end)
            if back >= 0:
                end = back + 2 if text[back:back + 2] == '\r\n' else back + 1
        if size >= 0:
            end = min(end, self._at + size)
        part = text[self._at:end]
        self._at += len(part)
        return part

    def write(self, s, /):
        self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        given = len(s)
        s = self._translated(s)
        if self._at == self._length:
            self._parts.append(s)
            self._length += len(s)
            self._at = self._length
            return given
        text = self._text()
        if self._at > self._length:
            text += '\0' * (self._at - self._length)
        text = text[:self._at] + s + text[self._at + len(s):]
        self._parts = [text]
        self._length = len(text)
        self._at += len(s)
        return given

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('Invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('Negative seek position %d' % pos)
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, pos=None, /):
        self._check()
        size = self._at if pos is None else pos
        if size < 0:
            raise ValueError('Negative size value %d' % size)
        if size < self._length:
            self._parts = [self._text()[:size]]
            self._length = size
        return size


@_core
class BytesIO(BufferedIOBase):
    """A binary file in memory."""

    __module__ = '_io'

    def __init__(self, initial_bytes=b''):
        if initial_bytes is None:
            initial_bytes = b''
        self._parts = [_bytes(initial_bytes)]
        self._length = len(self._parts[0])
        self._at = 0

    def _data(self):
        if len(self._parts) > 1:
            self._parts = [b''.join(self._parts)]
        return self._parts[0]

    def getvalue(self):
        self._check()
        return self._data()

    def getbuffer(self):
        self._check()
        return memoryview(self._data())

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        end = self._length if size < 0 else min(self._length, self._at + size)
        part = self._data()[self._at:end]
        self._at = max(self._at, end)
        return part

    read1 = read

    def readinto(self, buffer, /):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        data = self._data()
        end = data.find(b'\n', self._at) + 1
        if end == 0:
            end = self._length
        if size >= 0:
            end = min(end, self._at + size)
        part = data[self._at:end]
        self._at += len(part)
        return part

    def write(self, b, /):
        self._check()
        b = _bytes(b)
        if self._at == self._length:
            self._parts.append(b)
            self._length += len(b)
            self._at = self._length
            return len(b)
        data = self._data()
        if self._at > self._length:
            data += bytes(self._at - self._length)
        data = data[:self._at] + b + data[self._at + len(b):]
        self._parts = [data]
        self._length = len(data)
        self._at += len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %d' % pos)
        self._at = max(0, pos if whence == 0 else self._at + pos if whence == 1 else self._length + pos)
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else size
        if size < 0:
            raise ValueError('negative size value %d' % size)
        if size < self._length:
            self._parts = [self._data()[:size]]
            self._length = size
        return size


def _size(size):
    if size is None:
        return -1
    try:
        return size.__index__()
    except AttributeError:
        raise TypeError("argument should be integer or None, not '%s'" % type(size).__name__) from None


def _bytes(value):
    if isinstance(value, bytes):
        return value
    if isinstance(value, (bytearray, memoryview)):
        return bytes(value)
    raise TypeError("a bytes-like object is required, not '%s'" % type(value).__name__)
"""#
}
