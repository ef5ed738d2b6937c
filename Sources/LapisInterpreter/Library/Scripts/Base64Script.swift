extension Scripts {
  /// `base64`, in the language itself.
  static let base64 = #"""
"""Bytes as text of 64 characters."""

_CHARACTERS = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'


def b64encode(s, altchars=None):
    """Base64 of bytes."""
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    table = _CHARACTERS if altchars is None else _CHARACTERS[:62] + altchars
    out = []
    for i in range(0, len(s), 3):
        part = s[i:i + 3]
        value = int.from_bytes(part + bytes(3 - len(part)), 'big')
        out.append(table[value >> 18])
        out.append(table[value >> 12 & 63])
        out.append(table[value >> 6 & 63] if len(part) > 1 else 61)
        out.append(table[value & 63] if len(part) > 2 else 61)
    return bytes(out)


def b64decode(s, altchars=None, validate=False):
    """The bytes of Base64."""
    if isinstance(s, str):
        s = s.encode('ascii')
    if altchars is not None:
        s = s.replace(altchars[:1], b'+').replace(altchars[1:2], b'/')
    places = {c: i for i, c in enumerate(_CHARACTERS)}
    out = []
    value = 0
    count = 0
    padding = 0
    for c in s:
        if c == 61:
            padding += 1
            continue
        if c not in places:
            if validate:
                raise Error('Only base64 data is allowed')
            continue
        value = value << 6 | places[c]
        count += 1
        if count % 4 == 0:
            out.append(value.to_bytes(3, 'big'))
            value = 0
    rest = count % 4
    if rest == 1:
        raise Error('Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a '
                    'multiple of 4' % count)
    if rest and rest + padding < 4:
        raise Error('Incorrect padding')
    if rest == 2:
        out.append(bytes([value >> 4]))
    elif rest == 3:
        out.append((value >> 2).to_bytes(2, 'big'))
    return b''.join(out)


class Error(ValueError):
    """Text that is not Base64."""


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(s, b'-_')


def b16encode(s):
    return s.hex().upper().encode('ascii')


def b16decode(s, casefold=False):
    return bytes.fromhex(s if isinstance(s, str) else s.decode('ascii'))
"""#
}
