extension Scripts {
  /// `fnmatch`, in the language itself.
  static let fnmatch = #"""
"""File name patterns: *, ?, [seq], [!seq]."""


def fnmatchcase(name, pat):
    """Does the name fit the pattern?"""
    return _match(name, 0, _tokens(pat), 0)


def fnmatch(name, pat):
    """Does the name fit the pattern?"""
    return fnmatchcase(name, pat)


def filter(names, pat):
    """The names that fit the pattern."""
    tokens = _tokens(pat)
    return [name for name in names if _match(name, 0, tokens, 0)]


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
    special = '.^$+{}()|\\'
    out = ''
    for token in _tokens(pat):
        if token == '*':
            out += '.*'
        elif token == '?':
            out += '.'
        elif token[0] == '=':
            out += '\\' + token[1] if token[1] in special else token[1]
        else:
            out += '[' + ('^' if token[0] == '!' else '')
            out += ''.join(a if a == b else a + '-' + b for a, b in token[1]) + ']'
    return '(?s:' + out + ')\\Z'
"""#
}
