extension Scripts {
  /// `urllib.parse`, in the language itself.
  static let urllibparse = #"""
"""Addresses taken apart and put together."""

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


def quote(string, safe='/', encoding='utf-8', errors='strict'):
    """Text with what an address does not allow as %xx."""
    data = string if isinstance(string, bytes) else string.encode(encoding or 'utf-8', errors or 'strict')
    keep = _SAFE + safe
    return ''.join([chr(b) if b < 128 and chr(b) in keep else '%%%02X' % b for b in data])


def quote_plus(string, safe='', encoding='utf-8', errors='strict'):
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    data = string if isinstance(string, bytes) else string.encode('utf-8')
    parts = data.split(b'%')
    out = parts[0]
    for part in parts[1:]:
        try:
            out += bytes([int(part[:2].decode('ascii'), 16)]) + part[2:]
        except ValueError:
            out += b'%' + part
    return out


def unquote(string, encoding='utf-8', errors='replace'):
    """The text that was quoted."""
    if '%' not in string:
        return string
    return unquote_to_bytes(string).decode(encoding, errors)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Pairs as the query of an address."""
    pairs = query.items() if hasattr(query, 'items') else query
    parts = []
    for key, value in pairs:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for item in values:
            parts.append(quote_via(str(key), safe) + '=' + quote_via(
                item if isinstance(item, bytes) else str(item), safe))
    return '&'.join(parts)


class _Result(tuple):
    _names = ()

    def __getattr__(self, name):
        if name in type(self)._names:
            return self[type(self)._names.index(name)]
        raise AttributeError('%r object has no attribute %r' % (type(self).__name__, name))

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join(
            '%s=%r' % pair for pair in zip(type(self)._names, self)) + ')'

    def _host(self):
        return self.netloc.rpartition('@')[2]

    @property
    def hostname(self):
        host = self._host()
        if host.startswith('['):
            return host[1:].partition(']')[0].lower() or None
        return host.partition(':')[0].lower() or None

    @property
    def port(self):
        text = self._host().rpartition(']')[2].partition(':')[2]
        return int(text) if text else None

    @property
    def username(self):
        user, at, host = self.netloc.rpartition('@')
        return user.partition(':')[0] if at else None

    @property
    def password(self):
        user, at, host = self.netloc.rpartition('@')
        name, colon, word = user.partition(':')
        return word if at and colon else None

    def geturl(self):
        return urlunsplit(self) if len(self) == 5 else urlunparse(self)

    def _replace(self, **kwds):
        return type(self)([kwds.get(name, value) for name, value in zip(type(self)._names, self)])


class SplitResult(_Result):
    _names = ('scheme', 'netloc', 'path', 'query', 'fragment')


class ParseResult(_Result):
    _names = ('scheme', 'netloc', 'path', 'params', 'query', 'fragment')


def urlsplit(url, scheme='', allow_fragments=True):
    """(scheme, netloc, path, query, fragment)"""
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isalpha() and all(c.isalnum() or c in '+-.' for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        end = len(url)
        for c in '/?#':
            at = url.find(c, 2)
            if at >= 0:
                end = min(end, at)
        netloc, url = url[2:end], url[end:]
    if allow_fragments and '#' in url:
        url, mark, fragment = url.partition('#')
    if '?' in url:
        url, mark, query = url.partition('?')
    return SplitResult((scheme, netloc, url, query, fragment))


def urlparse(url, scheme='', allow_fragments=True):
    """(scheme, netloc, path, params, query, fragment)"""
    parts = urlsplit(url, scheme, allow_fragments)
    path, params = parts.path, ''
    slash = path.rfind('/')
    semicolon = path.find(';', max(slash, 0))
    if semicolon >= 0:
        path, params = path[:semicolon], path[semicolon + 1:]
    return ParseResult((parts.scheme, parts.netloc, path, params, parts.query, parts.fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment = components
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url += '?' + query
    if fragment:
        url += '#' + fragment
    return url


def urlunparse(components):
    scheme, netloc, url, params, query, fragment = components
    if params:
        url += ';' + params
    return urlunsplit((scheme, netloc, url, query, fragment))


def urljoin(base, url, allow_fragments=True):
    """An address as seen from another."""
    if not base:
        return url
    if not url:
        return base
    b, u = urlsplit(base), urlsplit(url, urlsplit(base).scheme)
    if u.scheme != b.scheme or u.netloc:
        return urlunsplit(u)
    path = u.path
    if not path:
        return urlunsplit((b.scheme, b.netloc, b.path, u.query or b.query, u.fragment))
    if not path.startswith('/'):
        path = b.path[:b.path.rfind('/') + 1] + path
        if not path.startswith('/') and b.netloc:
            path = '/' + path
    parts = []
    pieces = path.split('/')
    for i, part in enumerate(pieces):
        last = i == len(pieces) - 1
        if part == '..':
            if len(parts) > 1:
                parts.pop()
            if last:
                parts.append('')
        elif part == '.':
            if last:
                parts.append('')
        else:
            parts.append(part)
    return urlunsplit((b.scheme, b.netloc, '/'.join(parts), u.query, u.fragment))


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, None, separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    pairs = []
    for part in qs.split(separator):
        if not part:
            continue
        name, equals, value = part.partition('=')
        if value or keep_blank_values:
            pairs.append((unquote_plus(name), unquote_plus(value)))
    return pairs
"""#
}
