extension Scripts {
  /// `re`, in the language itself.
  static let re = #"""
"""Regular expressions."""

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge',
           'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE',
           'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']


class RegexFlag(int):
    """An int that shows the names of its bits."""

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return RegexFlag(~int(self) & 511)

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        names = [name for bit, name in _FLAG_NAMES if int(self) & bit]
        return '|'.join(names) if names else 'NOFLAG'

    def __repr__(self):
        return '|'.join(['re.' + name for name in self.name.split('|')])

    __str__ = __repr__

    def __format__(self, spec):
        return format(int(self), spec)


_FLAG_NAMES = ((256, 'ASCII'), (128, 'DEBUG'), (2, 'IGNORECASE'), (4, 'LOCALE'), (8, 'MULTILINE'),
               (16, 'DOTALL'), (32, 'UNICODE'), (64, 'VERBOSE'))
A = ASCII = RegexFlag.A = RegexFlag.ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag.I = RegexFlag.IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag.L = RegexFlag.LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag.M = RegexFlag.MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag.S = RegexFlag.DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag.U = RegexFlag.UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag.X = RegexFlag.VERBOSE = RegexFlag(64)
NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
T = TEMPLATE = RegexFlag(1)
DEBUG = RegexFlag.DEBUG = RegexFlag(128)
_cache = {}


class error(Exception):
    """A mistake in a pattern or a replacement, and where it is."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        super().__init__(msg)


@_core
class Match:
    """One match: what was found and where."""

    def __init__(self, pattern, string, spans, pos, endpos):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _index(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        elif isinstance(group, str) and group in self.re.groupindex:
            return self.re.groupindex[group]
        raise IndexError('no such group')

    def _text(self, index, default=None):
        start = self._spans[2 * index]
        end = self._spans[2 * index + 1]
        if start < 0 or end < 0:
            return default
        return self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._index(groups[0]))
        return tuple([self._text(self._index(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._index(group))

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(i, default) for name, i in self.re.groupindex.items()}

    def start(self, group=0):
        i = self._index(group)
        return self._spans[2 * i] if self._spans[2 * i + 1] >= 0 else -1

    def end(self, group=0):
        return self._spans[2 * self._index(group) + 1]

    def span(self, group=0):
        return self.start(group), self.end(group)

    @property
    def lastindex(self):
        best = None
        for i in range(1, self.re.groups + 1):
            if self._spans[2 * i + 1] >= 0:
                if best is None or self._spans[2 * i + 1] >= self._spans[2 * best + 1] \
                        and not self._spans[2 * best] <= self._spans[2 * i]:
                    best = i
                elif self._spans[2 * i] >= self._spans[2 * best + 1]:
                    best = i
        return best

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, i in self.re.groupindex.items():
            if i == last:
                return name
        return None

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    def expand(self, template):
        return _fill(_template(template, self.re), self)

    def __bool__(self):
        return True

    # Items alone do not make it iterable.
    __iter__ = None

    def __copy__(self):
        return self

    def __repr__(self):
        return '<re.Match object; span=%r, match=%r>' % (self.span(), self.group())


@_core
class Pattern:
    """A compiled regular expression."""

    def __init__(self, pattern, flags):
        self.pattern = pattern
        made = _compile_native(pattern, flags)
        if len(made) == 2:
            raise error(made[0], pattern, made[1])
        self._program, self.flags, self.groups, self.groupindex = made
        self._run = self._program.run

    def _check(self, string):
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray, memoryview)):
            raise TypeError("expected string or bytes-like object, got '%s'" % type(string).__name__)
        elif isinstance(self.pattern, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')

    def _match(self, string, pos, endpos, mode):
        self._check(string)
        spans = self._run(string, pos, endpos, mode)
        if spans is None:
            return None
        return Match(self, string, spans, pos, min(endpos, len(string)))

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._match(string, pos, endpos, 0)

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._match(string, pos, endpos, 1)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._match(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        self._check(string)
        return self._matches(string, pos, endpos)

    def _matches(self, string, pos, endpos):
        for spans in self._program.all(string, pos, endpos, 0):
            yield Match(self, string, spans, pos, min(endpos, len(string)))

    def findall(self, string, pos=0, endpos=9223372036854775807):
        self._check(string)
        empty = string[:0]
        found = []
        for spans in self._program.all(string, pos, endpos, 0):
            if self.groups == 0:
                found.append(string[spans[0]:spans[1]])
                continue
            parts = []
            for i in range(1, self.groups + 1):
                start, end = spans[2 * i], spans[2 * i + 1]
                parts.append(empty if start < 0 or end < 0 else string[start:end])
            found.append(parts[0] if self.groups == 1 else tuple(parts))
        return found

    def split(self, string, maxsplit=0):
        self._check(string)
        parts = []
        last = 0
        if maxsplit >= 0:
            for spans in self._program.all(string, 0, 9223372036854775807, maxsplit):
                parts.append(string[last:spans[0]])
                for i in range(1, self.groups + 1):
                    start, end = spans[2 * i], spans[2 * i + 1]
                    parts.append(None if start < 0 or end < 0 else string[start:end])
                last = spans[1]
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        self._check(string)
        if count < 0:
            return string, 0
        template = None
        if not callable(repl):
            template = _template(repl, self)
        parts = []
        last = 0
        number = 0
        for spans in self._program.all(string, 0, 9223372036854775807, count):
            start = spans[0]
            if last < start:
                parts.append(string[last:start])
            match = Match(self, string, spans, 0, len(string))
            part = repl(match) if template is None else _fill(template, match)
            if part is not None:
                parts.append(part)
            last = spans[1]
            number += 1
        if not number:
            return string, 0
        if last < len(string):
            parts.append(string[last:])
        return string[:0].join(parts), number

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        names = ['re.' + name for bit, name in _FLAG_NAMES if self.flags & bit and bit != 32]
        if not isinstance(self.pattern, str):
            names = [name for name in names if name != 're.ASCII']
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        return 're.compile(%s%s)' % (shown, ', ' + '|'.join(names) if names else '')


_ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', 'b': '\b', '\\': '\\'}


def _template(repl, pattern):
    """Literal text and group numbers of a replacement."""
    hash(repl)
    binary = isinstance(repl, (bytes, bytearray))
    if not binary and not isinstance(repl, str):
        raise TypeError('decoding to str: need a bytes-like object, %s found' % type(repl).__name__)
    text = repl.decode('latin-1') if binary else repl
    parts = []
    literal = ''
    i = 0
    while i < len(text):
        c = text[i]
        if c != '\\' or i + 1 >= len(text):
            if c == '\\':
                raise error('bad escape (end of pattern)', repl, i)
            literal += c
            i += 1
            continue
        start = i
        c = text[i + 1]
        i += 2
        group = None
        if c == 'g':
            end = text.find('>', i)
            if text[i:i + 1] != '<':
                raise error('missing <', repl, i)
            if end < 0 and i + 1 < len(text):
                raise error('missing >, unterminated name', repl, i + 1)
            name = text[i + 1:end] if end >= 0 else ''
            start = i
            if name.isdigit():
                group = int(name)
            elif not name:
                raise error('missing group name', repl, i + 1)
            elif name in pattern.groupindex:
                group = pattern.groupindex[name]
            elif not name.isidentifier():
                raise error('bad character in group name %r' % name, repl, i + 1)
            else:
                raise IndexError('unknown group name %r' % name)
            i = end + 1
        elif c == '0' or c.isdigit() and text[i:i + 2].isdigit() and len(text[i:i + 2]) == 2 \
                and all(d in '01234567' for d in c + text[i:i + 2]):
            digits = c
            while len(digits) < 3 and text[i:i + 1] and text[i] in '01234567':
                digits += text[i]
                i += 1
            if int(digits, 8) > 0o377:
                raise error('octal escape value \\%s outside of range 0-0o377' % digits, repl, start)
            literal += chr(int(digits, 8))
            continue
        elif c.isascii() and c.isdigit():
            if text[i:i + 1].isascii() and text[i:i + 1].isdigit():
                c += text[i]
                i += 1
            group = int(c)
        elif c in _ESCAPES:
            literal += _ESCAPES[c]
            continue
        elif c.isascii() and c.isalpha():
            raise error('bad escape \\' + c, repl, start)
        else:
            literal += '\\' + c
            continue
        if group > pattern.groups:
            raise error('invalid group reference %d' % group, repl, start + 1)
        if literal:
            parts.append(literal.encode('latin-1') if binary else literal)
            literal = ''
        parts.append(group)
    if literal or not parts:
        parts.append(literal.encode('latin-1') if binary else literal)
    return parts


def _fill(template, match):
    if len(template) == 1 and not isinstance(template[0], int):
        return template[0]
    empty = match.string[:0]
    return empty.join([match._text(part, empty) if isinstance(part, int) else part for part in template])


def compile(pattern, flags=0):
    """A pattern ready for use."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(flags, RegexFlag):
        flags = int(flags)
    known = _cache.get((type(pattern), pattern, flags))
    if known is None:
        if not isinstance(pattern, (str, bytes)):
            raise TypeError('first argument must be string or compiled pattern')
        if not isinstance(flags, int):
            flags & I
        known = Pattern(pattern, flags)
        if type(pattern) not in (str, bytes):
            # Not kept: it would keep its class.
            return known
        if len(_cache) >= 512:
            _cache.clear()
        _cache[type(pattern), pattern, flags] = known
    return known


def match(pattern, string, flags=0):
    """A match at the start of the string, or None."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """A match of the whole string, or None."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match anywhere in the string, or None."""
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """The string with matches replaced."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """(the string with matches replaced, how many)."""
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """The parts of the string between matches."""
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """All matches, or their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one by one."""
    return compile(pattern, flags).finditer(string)


def escape(pattern):
    """The pattern that means just this text."""
    special = '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'
    if isinstance(pattern, str):
        return ''.join(['\\' + c if c in special else c for c in pattern])
    if not isinstance(pattern, (bytes, bytearray, memoryview)):
        raise TypeError('decoding to str: need a bytes-like object, %s found' % type(pattern).__name__)
    return escape(str(pattern, 'latin-1')).encode('latin-1')


def purge():
    """Forgets compiled patterns."""
    _cache.clear()
"""#
}
