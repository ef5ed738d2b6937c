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
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
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
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)

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


class StringIO(TextIOBase):
    """A text file in memory."""

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not %s' % type(initial_value).__name__)
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %r' % newline)
        self._newline = newline
        initial_value = self._translated(initial_value or '')
        # What is written at the end is kept in parts and put together when it is read.
        self._parts = [initial_value]
        self._length = len(initial_value)
        self._at = 0

    def _translated(self, text):
        """What is kept of text that is written."""
        if self._newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n') if '\r' in text else text
        if self._newline in ('\r', '\r\n'):
            return text.replace('\n', self._newline)
        return text

    def _line_end(self, text):
        """Where the line at the current place ends; 0: nowhere."""
        if self._newline in ('\r', '\r\n'):
            at = text.find(self._newline, self._at)
            return at + len(self._newline) if at >= 0 else 0
        end = text.find('\n', self._at) + 1
        if self._newline == '':
            at = text.find('\r', self._at, end - 1 if end else len(text)) + 1
            if at and at + 1 != end:
                return at
        return end

    def _text(self):
        if len(self._parts) > 1:
            self._parts = [''.join(self._parts)]
        return self._parts[0]

    def getvalue(self):
        self._check()
        return self._text()

    def read(self, size=-1):
        self._check()
        text = self._text()
        end = self._length if size is None or size < 0 else min(self._length, self._at + size)
        part = text[self._at:end]
        self._at = max(self._at, end)
        return part

    def readline(self, size=-1):
        self._check()
        text = self._text()
        end = self._line_end(text) or self._length
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = text[self._at:end]
        self._at += len(part)
        return part

    def write(self, s):
        self._check()
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        count = len(s)
        if self._newline != '\n':
            s = self._translated(s)
        if self._at == self._length:
            self._parts.append(s)
            self._length += len(s)
            self._at = self._length
            return count
        text = self._text()
        if self._at > self._length:
            text += '\0' * (self._at - self._length)
        text = text[:self._at] + s + text[self._at + len(s):]
        self._parts = [text]
        self._length = len(text)
        self._at += len(s)
        return count

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError('Negative seek position %d' % pos)
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else self._length
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        text = self._text()[:self._at if size is None else size]
        self._parts = [text]
        self._length = len(text)
        return len(text)


class BytesIO(BufferedIOBase):
    """A binary file in memory."""

    def __init__(self, initial_bytes=b''):
        self._parts = [bytes(initial_bytes)]
        self._length = len(self._parts[0])
        self._at = 0

    def _data(self):
        if len(self._parts) > 1:
            self._parts = [b''.join(self._parts)]
        return self._parts[0]

    def getvalue(self):
        self._check()
        return self._data()

    getbuffer = getvalue

    def read(self, size=-1):
        self._check()
        end = self._length if size is None or size < 0 else min(self._length, self._at + size)
        part = self._data()[self._at:end]
        self._at = max(self._at, end)
        return part

    read1 = read

    def readline(self, size=-1):
        self._check()
        data = self._data()
        end = data.find(b'\n', self._at) + 1
        if end == 0:
            end = self._length
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = data[self._at:end]
        self._at += len(part)
        return part

    def write(self, b):
        self._check()
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        b = bytes(b)
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

    def seek(self, pos, whence=0):
        self._check()
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %d' % pos)
        self._at = max(0, pos if whence == 0 else self._at + pos if whence == 1 else self._length + pos)
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        data = self._data()[:self._at if size is None else size]
        self._parts = [data]
        self._length = len(data)
        return len(data)
"""#
}
