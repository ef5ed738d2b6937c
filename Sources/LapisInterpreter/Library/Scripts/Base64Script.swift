extension Scripts {
  /// `base64`, in the language itself.
  static let base64 = #"""
"""Bytes as text of few characters."""

import binascii
from binascii import _b64encode, _b64decode

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode',
           'a85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']


def _data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % type(s).__name__)


def _binary(s):
    if not isinstance(s, (bytes, bytearray)):
        raise TypeError("a bytes-like object is required, not '%s'" % type(s).__name__)
    return bytes(s)


def b64encode(s, altchars=None):
    """Base64 of bytes."""
    encoded = _b64encode(s)
    if altchars is not None:
        encoded = encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64."""
    s = _data(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_data(altchars), b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    s = _binary(s)
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        value = int.from_bytes(part + bytes(5 - len(part)), 'big')
        digits = [alphabet[value >> shift & 31] for shift in range(35, -1, -5)]
        used = (len(part) * 8 + 4) // 5
        out += bytes(digits[:used]) + b'=' * (8 - used)
    return bytes(out)


def _b32decode(alphabet, s, casefold, map01=None):
    s = _data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _data(map01)))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    padding = length - len(s)
    places = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    for i in range(0, len(s), 8):
        value = 0
        part = s[i:i + 8]
        for c in part:
            if c not in places:
                raise binascii.Error('Non-base32 digit found')
            value = value << 5 | places[c]
        out += (value << 5 * (8 - len(part))).to_bytes(5, 'big')
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if padding:
        del out[len(out) - {1: 1, 3: 2, 4: 3, 6: 4}[padding]:]
    return bytes(out)


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _data(s)
    if casefold:
        s = s.upper()
    for c in s:
        if c not in b'0123456789ABCDEF':
            raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_B85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~')
_A85 = bytes(range(33, 118))


def _encode85(alphabet, b, pad, zero=b'', spaces=b''):
    out = bytearray()
    padding = -len(b) % 4
    b = bytes(b) + bytes(padding)
    for i in range(0, len(b), 4):
        value = int.from_bytes(b[i:i + 4], 'big')
        last = i + 4 == len(b)
        if zero and not value and not (last and padding and not pad):
            out += zero
            continue
        if spaces and value == 0x20202020:
            out += spaces
            continue
        digits = bytes([alphabet[value // 85 ** place % 85] for place in range(4, -1, -1)])
        out += digits[:5 - padding] if last and not pad and padding else digits
    return bytes(out)


def b85encode(b, pad=False):
    return _encode85(_B85, _binary(b), pad)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    out = _encode85(_A85, _binary(b), pad, b'z', b'y' if foldspaces else b'')
    if adobe:
        out = b'<~' + out
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [out[i:i + wrapcol] for i in range(0, len(out), wrapcol)]
        if adobe and (not lines or len(lines[-1]) + 2 > wrapcol):
            lines.append(b'')
        out = b'\n'.join(lines)
    return out + b'~>' if adobe else out


def _decode85(places, b, fill, overflow):
    out = bytearray()
    padding = -len(b) % 5
    b = b + bytes([fill]) * padding
    for i in range(0, len(b), 5):
        value = 0
        for k in range(i, i + 5):
            value = value * 85 + places[b[k]]
        if value > 0xffffffff:
            raise ValueError(overflow % i if '%' in overflow else overflow)
        out += value.to_bytes(4, 'big')
    if padding:
        del out[len(out) - padding:]
    return bytes(out)


def b85decode(b):
    b = _data(b)
    places = {c: i for i, c in enumerate(_B85)}
    for i, c in enumerate(b):
        if c not in places:
            raise ValueError('bad base85 character at position %d' % i)
    return _decode85(places, b, ord('~'), 'base85 overflow in hunk starting at byte %d')


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2 if b.startswith(b'<~') else 0:-2]
    digits = bytearray()
    for c in b:
        if 33 <= c <= 117:
            digits.append(c)
        elif c == ord('z'):
            if len(digits) % 5:
                raise ValueError('z inside Ascii85 5-tuple')
            digits += b'!!!!!'
        elif foldspaces and c == ord('y'):
            if len(digits) % 5:
                raise ValueError('y inside Ascii85 5-tuple')
            digits += b'+<VdL'
        elif c not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % c)
    return _decode85({c: c - 33 for c in _A85}, bytes(digits), ord('u'), 'Ascii85 overflow')


def encodebytes(s):
    """Base64 in lines of 76 characters."""
    s = _binary(s)
    return b''.join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(_binary(s))


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))
"""#
}
