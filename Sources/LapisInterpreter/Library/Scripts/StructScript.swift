extension Scripts {
  /// `struct`, in the language itself.
  static let structs = #"""
__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


def calcsize(format, /):
    """The bytes that a format takes."""
    return _size(format)


def pack(*args):
    """Values as bytes."""
    if not args:
        raise TypeError('missing format argument')
    return _pack(args[0], args[1:])


def _bytes(buffer):
    if isinstance(buffer, (bytes, bytearray)):
        return buffer
    if isinstance(buffer, str) or not hasattr(buffer, 'tobytes'):
        raise TypeError("a bytes-like object is required, not '%s'" % type(buffer).__name__)
    return buffer.tobytes()


def unpack(format, buffer, /):
    """The values in bytes, all of which the format takes."""
    size = _size(format)
    buffer = _bytes(buffer)
    if len(buffer) != size:
        raise error('unpack requires a buffer of %d bytes' % size)
    return _unpack(format, buffer, 0)


def _place(size, length, offset, what, negative):
    if offset < 0:
        if offset + size > 0:
            raise error(negative % (size, offset))
        if offset + length < 0:
            raise error('offset %d out of range for %d-byte buffer' % (offset, length))
        offset += length
    if length - offset < size:
        raise error('%s requires a buffer of at least %d bytes for %spacking %d bytes at offset %d '
                    '(actual buffer size is %d)'
                    % (what, size + offset, 'un' if what[0] == 'u' else '', size, offset, length))
    return offset


def unpack_from(format, /, buffer, offset=0):
    """The values in bytes from an offset."""
    buffer = _bytes(buffer)
    offset = _place(_size(format), len(buffer), offset, 'unpack_from',
                    'not enough data to unpack %d bytes at offset %d')
    return _unpack(format, buffer, offset)


def iter_unpack(format, buffer, /):
    """The values of each of the equal parts of bytes."""
    size = _size(format)
    buffer = _bytes(buffer)
    if not size:
        raise error('cannot iteratively unpack with a struct of length 0')
    if len(buffer) % size:
        raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % size)
    return (_unpack(format, buffer, at) for at in range(0, len(buffer), size))


def pack_into(format, buffer, offset, *values):
    """Values as bytes, written into a buffer."""
    if not isinstance(buffer, bytearray):
        raise TypeError('argument must be read-write bytes-like object, not %s' % type(buffer).__name__)
    packed = _pack(format, values)
    offset = _place(len(packed), len(buffer), offset, 'pack_into', 'no space to pack %d bytes at offset %d')
    buffer[offset:offset + len(packed)] = packed


class Struct:
    """A format ready for use."""

    def __init__(self, format):
        self.size = _size(format)
        self.format = format if isinstance(format, str) else format.decode('ascii')

    def pack(self, *values):
        return _pack(self.format, values)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)
"""#
}
