extension Scripts {
  /// `io`: a buffer over files that a script wrote, and what counts as a file.
  static let ioBuffers = #"""
@_core
class _Buffered(_BufferedIOBase):
    """A buffer over a raw file that the script wrote."""

    __module__ = '_io'

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._size = buffer_size
        self._ahead = b''
        self._written = bytearray()

    @property
    def closed(self):
        return self.raw.closed

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def close(self):
        if self.raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def flush(self):
        self._check()
        while self._written:
            count = self.raw.write(bytes(self._written))
            del self._written[:len(self._written) if count is None else count]

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, None
        return raw

    def _fill(self):
        part = self.raw.read(self._size)
        if part:
            self._ahead += part
        return bool(part)

    def read(self, size=-1, /):
        self._check()
        size = _size(size)
        while (size < 0 or len(self._ahead) < size) and self._fill():
            pass
        if size < 0:
            size = len(self._ahead)
        part, self._ahead = self._ahead[:size], self._ahead[size:]
        return part

    def read1(self, size=-1, /):
        self._check()
        if not self._ahead:
            self._fill()
        size = len(self._ahead) if size < 0 else size
        part, self._ahead = self._ahead[:size], self._ahead[size:]
        return part

    def peek(self, size=0, /):
        self._check()
        if not self._ahead:
            self._fill()
        return self._ahead

    def write(self, b, /):
        self._check()
        b = _bytes(b)
        self._written += b
        if len(self._written) > self._size:
            self.flush()
        return len(b)

    def seek(self, target, whence=0, /):
        self.flush()
        if whence == 1:
            target -= len(self._ahead)
        self._ahead = b''
        return self.raw.seek(target, whence)

    def tell(self):
        return self.raw.tell() - len(self._ahead) + len(self._written)

    def truncate(self, size=None, /):
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)


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


class IOBase(_IOBase, metaclass=ABCMeta):
    """Base of files."""


class RawIOBase(_RawIOBase, IOBase):
    """Base of files of bytes without a buffer."""


class BufferedIOBase(_BufferedIOBase, IOBase):
    """Base of files of bytes."""


class TextIOBase(_TextIOBase, IOBase):
    """Base of files of text."""


RawIOBase.register(FileIO)
for _kind in BytesIO, BufferedReader, BufferedWriter, BufferedRandom, _Buffered:
    BufferedIOBase.register(_kind)
for _kind in StringIO, TextIOWrapper:
    TextIOBase.register(_kind)
del _kind


def text_encoding(encoding, stacklevel=2, /):
    """The encoding given, or the name for the locale's."""
    return 'locale' if encoding is None else encoding


del ABCMeta
"""#
}
