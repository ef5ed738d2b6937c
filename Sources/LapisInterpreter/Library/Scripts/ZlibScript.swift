extension Scripts {
  /// `zlib`, in the language itself.
  static let zlib = #"""
from binascii import _crc32, _adler32

DEFLATED = 8
MAX_WBITS = 15
DEF_MEM_LEVEL = 8
DEF_BUF_SIZE = 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)


def _bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str) or not hasattr(data, 'tobytes'):
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__)
    return data.tobytes()


def crc32(data, value=0, /):
    """The CRC-32 of bytes."""
    return _crc32(_bytes(data), value & 0xffffffff)


def adler32(data, value=1, /):
    """The Adler-32 of bytes."""
    return _adler32(_bytes(data), value & 0xffffffff)


def _fail(status, what, message):
    text = 'Error %d %s' % (status, what)
    if message is None and status == -5:
        message = 'incomplete or truncated stream'
    raise error(text if message is None else text + ': ' + message)


def compress(data, /, level=-1, wbits=15):
    """Bytes made smaller."""
    data = _bytes(data)
    if not -1 <= level <= 9:
        raise error('Bad compression level')
    out, left, status, message = _stream(True, level, wbits, DEF_MEM_LEVEL, 0).run(data, Z_FINISH, 0)
    if status != 1:
        _fail(status, 'while compressing data', message)
    return out


def decompress(data, /, wbits=15, bufsize=DEF_BUF_SIZE):
    """Bytes as they were before compress()."""
    data = _bytes(data)
    out, left, status, message = _stream(False, 0, wbits, 0, 0).run(data, Z_SYNC_FLUSH, 0)
    if status != 1:
        _fail(-5 if status in (0, -5) else status, 'while decompressing data', message)
    return out


class _Compress:
    def __init__(self, level, wbits, memory, strategy):
        self._stream = _stream(True, level, wbits, memory, strategy)

    def _run(self, data, flush):
        out, left, status, message = self._stream.run(data, flush, 0)
        if status not in (0, 1, -5):
            _fail(status, 'while compressing data', message)
        return out

    def compress(self, data, /):
        return self._run(_bytes(data), Z_NO_FLUSH)

    def flush(self, mode=Z_FINISH, /):
        return b'' if mode == Z_NO_FLUSH else self._run(b'', mode)


class _Decompress:
    def __init__(self, wbits):
        self._stream = _stream(False, 0, wbits, 0, 0)
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        data = bytes(_bytes(data))
        if self.eof:
            self.unused_data += data
            return b''
        out, left, status, message = self._stream.run(data, Z_SYNC_FLUSH, max_length)
        if status not in (0, 1, -5):
            _fail(status, 'while decompressing data', message)
        rest = data[len(data) - left:]
        self.unconsumed_tail = b''
        if status == 1:
            self.eof = True
            self.unused_data += rest
        else:
            self.unconsumed_tail = rest
        return out

    def flush(self, length=DEF_BUF_SIZE, /):
        return self.decompress(self.unconsumed_tail) if self.unconsumed_tail else b''


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=0, zdict=None):
    """An object that compresses piece by piece."""
    return _Compress(level, wbits, memLevel, strategy)


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    """An object that decompresses piece by piece."""
    return _Decompress(wbits)
"""#
}
