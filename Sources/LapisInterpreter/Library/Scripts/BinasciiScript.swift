extension Scripts {
  /// `binascii`, in the language itself.
  static let binascii = #"""
class Error(ValueError):
    """Text that does not stand for bytes."""


class Incomplete(Exception):
    pass


def _ascii(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(data, (bytes, bytearray)):
        return data
    raise TypeError("argument should be bytes, buffer or ASCII string, not '%s'" % type(data).__name__)


def b2a_base64(data, /, *, newline=True):
    """Base64 of bytes."""
    return _b64encode(data) + (b'\n' if newline else b'')


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes of Base64."""
    found = _b64decode(_ascii(data), strict_mode)
    if isinstance(found, str):
        raise Error(found)
    return found


def hexlify(data, sep=None, bytes_per_sep=1):
    """Hexadecimal digits of bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode('ascii')


b2a_hex = hexlify


def unhexlify(hexstr, /):
    """The bytes of hexadecimal digits."""
    data = _ascii(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    for c in data:
        if c not in b'0123456789abcdefABCDEF':
            raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(data.decode('ascii'))


a2b_hex = unhexlify


def crc32(data, crc=0, /):
    """The CRC-32 of bytes."""
    return _crc32(data, crc & 0xffffffff)
"""#
}
