extension Scripts {
  /// `html`, in the language itself.
  static let html = #"""
"""Text made safe for HTML and back."""

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """The text with &, < and > (and quotes) as references."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


# What browsers take numbers of the C1 range for: Windows-1252.
_WINDOWS = {0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
            0x88: 0x2c6, 0x89: 0x2030, 0x8a: 0x160, 0x8b: 0x2039, 0x8c: 0x152, 0x8e: 0x17d, 0x91: 0x2018,
            0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2dc,
            0x99: 0x2122, 0x9a: 0x161, 0x9b: 0x203a, 0x9c: 0x153, 0x9e: 0x17e, 0x9f: 0x178}


def _character(number):
    if number in _WINDOWS:
        return chr(_WINDOWS[number])
    if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    if number in (0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x0d):
        return chr(number)
    if 1 <= number <= 8 or number == 0xb or 0xe <= number <= 0x1f or 0x7f <= number <= 0x9f \
            or 0xfdd0 <= number <= 0xfdef or number & 0xfffe == 0xfffe:
        return ''
    return chr(number)


def _replaced(match):
    name = match.group(1)
    if name[0] == '#':
        digits = name[1:].rstrip(';')
        return _character(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    known = _entity(name)
    if known is not None:
        return known
    for end in range(len(name) - 1, 1, -1):
        known = _entity(name[:end])
        if known is not None:
            return known + name[end:]
    return '&' + name


_reference = None


def unescape(s):
    """The text with its references replaced by what they stand for."""
    global _reference
    if '&' not in s:
        return s
    if _reference is None:
        import re
        _reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')
    return _reference.sub(_replaced, s)
"""#
}
