extension Scripts {
  /// `fnmatch`, in the language itself.
  static let fnmatch = #"""
"""File name patterns: *, ?, [seq], [!seq]."""


def fnmatchcase(name, pat):
    """Does the name fit the pattern?"""
    name, pat = _texts(name, pat)
    return _match(name, 0, _tokens(pat), 0)


def fnmatch(name, pat):
    """Does the name fit the pattern?"""
    from os import fspath
    return fnmatchcase(fspath(name), fspath(pat))


def filter(names, pat):
    """The names that fit the pattern."""
    from os import fspath
    pat = fspath(pat)
    tokens = _tokens(pat if isinstance(pat, str) else pat.decode('latin-1'))
    result = []
    for name in names:
        if _match(_texts(fspath(name), pat)[0], 0, tokens, 0):
            result.append(name)
    return result


def _texts(name, pat):
    if isinstance(name, str):
        if isinstance(pat, bytes):
            raise TypeError('cannot use a bytes pattern on a string-like object')
        return name, pat
    if not isinstance(name, bytes):
        raise TypeError("expected string or bytes-like object, got '%s'" % type(name).__name__)
    if isinstance(pat, str):
        raise TypeError('cannot use a string pattern on a bytes-like object')
    return name.decode('latin-1'), pat.decode('latin-1')


def _tokens(pat):
    tokens = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not tokens or tokens[-1] != '*':
                tokens.append('*')
        elif c == '?':
            tokens.append('?')
        elif c == '[':
            j = i
            if j < len(pat) and pat[j] == '!':
                j += 1
            if j < len(pat) and pat[j] == ']':
                j += 1
            while j < len(pat) and pat[j] != ']':
                j += 1
            if j >= len(pat):
                tokens.append(('=', '['))
                continue
            body = pat[i:j]
            i = j + 1
            negated = body.startswith('!')
            if negated:
                body = body[1:]
            ranges = []
            k = 0
            while k < len(body):
                if k + 2 < len(body) and body[k + 1] == '-':
                    ranges.append((body[k], body[k + 2]))
                    k += 3
                else:
                    ranges.append((body[k], body[k]))
                    k += 1
            tokens.append(('!' if negated else '[', ranges))
        else:
            tokens.append(('=', c))
    return tokens


def _fits(c, token):
    if token == '?':
        return True
    kind, value = token
    if kind == '=':
        return c == value
    inside = any(low <= c <= high for low, high in value)
    return inside if kind == '[' else not inside


def _match(name, i, tokens, t):
    star = -1
    mark = 0
    while i < len(name):
        if t < len(tokens) and tokens[t] == '*':
            star = t
            mark = i
            t += 1
        elif t < len(tokens) and _fits(name[i], tokens[t]):
            i += 1
            t += 1
        elif star >= 0:
            mark += 1
            i = mark
            t = star + 1
        else:
            return False
    while t < len(tokens) and tokens[t] == '*':
        t += 1
    return t == len(tokens)


def translate(pat):
    """The pattern as a regular expression."""
    from re import escape
    # What stands between two stars is taken where it first fits: a later place is no better.
    parts = [[]]
    for token in _tokens(pat):
        if token == '*':
            parts.append([])
            continue
        if token == '?':
            text = '.'
        elif token[0] == '=':
            text = escape(token[1])
        else:
            text = _set(*token)
        parts[-1].append(text)
    texts = [''.join(part) for part in parts]
    out = texts[0]
    for text in texts[1:-1]:
        out += '(?>.*?' + text + ')'
    if len(texts) > 1:
        out += '.*' + texts[-1]
    return '(?s:' + out + ')\\Z'


def _set(kind, ranges):
    ranges = [(low, high) for low, high in ranges if low <= high]
    if not ranges:
        return '.' if kind == '!' else '(?!)'
    out = ''.join(_member(low) if low == high else _member(low) + '-' + _member(high) for low, high in ranges)
    if kind == '!':
        out = '^' + out
    elif out[0] == '^':
        out = '\\' + out
    return '[' + out + ']'


def _member(c):
    return '\\' + c if c in '\\-[&~|' else c
"""#
}
