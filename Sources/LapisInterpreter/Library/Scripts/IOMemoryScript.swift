extension Scripts {
  /// `io`: files in memory.
  static let ioMemory = #"""
@_core
class StringIO(_TextIOBase):
    """A text file in memory."""

    __module__ = '_io'
    line_buffering = False

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

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

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
        pos = _index(pos)
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
        size = self._at if pos is None else _size(pos)
        if size < 0:
            raise ValueError('Negative size value %d' % size)
        if size < self._length:
            self._parts = [self._text()[:size]]
            self._length = size
        return size


@_core
class BytesIO(_BufferedIOBase):
    """A binary file in memory."""

    __module__ = '_io'

    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else _bytes(initial_bytes))
        self._at = 0

    def close(self):
        self.closed = True

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def getbuffer(self):
        self._check()
        return memoryview(self._data)

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        data = self._data
        start = self._at
        end = len(data) if size < 0 else min(len(data), start + size)
        self._at = max(start, end)
        return bytes(data[start:end])

    def read1(self, size=-1, /):
        return self.read(size)

    def readinto(self, buffer, /):
        if isinstance(buffer, bytes) or not isinstance(buffer, (bytearray, memoryview)):
            raise TypeError('readinto() argument must be read-write bytes-like object, not %s'
                            % type(buffer).__name__)
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def readline(self, size=-1, /):
        self._check()
        size = _size(size)
        data = self._data
        end = data.find(b'\n', self._at) + 1
        if end == 0:
            end = len(data)
        if size >= 0:
            end = min(end, self._at + size)
        part = bytes(data[self._at:end])
        self._at += len(part)
        return part

    def write(self, b, /):
        self._check()
        b = _bytes(b)
        data = self._data
        at = self._at
        if at > len(data) and b:
            data += bytes(at - len(data))
        if at == len(data):
            data += b
        else:
            data[at:at + len(b)] = b
        self._at = at + len(b)
        return len(b)

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _index(pos)
        if whence not in (0, 1, 2):
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %d' % pos)
        base = 0 if whence == 0 else self._at if whence == 1 else len(self._data)
        self._at = max(0, base + pos)
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError('negative size value %d' % size)
        if size < len(self._data):
            del self._data[size:]
        return size


"""#
}
