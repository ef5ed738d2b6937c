extension Scripts {
  /// `io`, in the language itself: what all files have in common.
  static let io = #"""
"""Files in memory, and what the builtin open gives."""

from abc import ABCMeta
from builtins import BlockingIOError, open

DEFAULT_BUFFER_SIZE = 8192
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


@_core
class _IOBase:
    """Base of files."""

    __module__ = '_io'
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def flush(self):
        self._check()

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def isatty(self):
        self._check()
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

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

    def readline(self, size=-1, /):
        size = _size(size)
        line = bytearray()
        while size < 0 or len(line) < size:
            part = self.read(1)
            if not part:
                break
            line += part
            if part == b'\n':
                break
        return bytes(line)

    def readlines(self, hint=-1, /):
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

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


@_core
class _TextIOBase(_IOBase):
    """Base of files of text."""

    __module__ = '_io'
    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def write(self, s, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


@_core
class _RawIOBase(_IOBase):
    """Base of files of bytes without a buffer: `readinto` and `write` are the derived class's."""

    __module__ = '_io'

    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while True:
            part = self.read(DEFAULT_BUFFER_SIZE)
            if not part:
                return b''.join(parts)
            parts.append(part)


@_core
class _BufferedIOBase(_IOBase):
    """Base of files of bytes."""

    __module__ = '_io'

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def readinto(self, buffer, /):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def readinto1(self, buffer, /):
        part = self.read1(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def write(self, b, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')


"""#
}
