extension Scripts {
  /// `pprint`, in the language itself.
  static let pprint = #"""
"""Values printed over several lines."""

import sys as _sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints a value, wrapped."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The text that pprint prints."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pformat(object)


def saferepr(object):
    """The text of a value on one line, with marks where it contains itself."""
    return PrettyPrinter()._line(object, set(), 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders what cannot be compared by the name of its class."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


class _PairKey:
    __slots__ = ('key', 'value')

    def __init__(self, pair):
        self.key = _Key(pair[0])
        self.value = _Key(pair[1])

    def __lt__(self, other):
        return self.key < other.key or not other.key < self.key and self.value < other.value


def _sorted(items, pairs=False):
    try:
        return sorted(items, key=_first) if pairs else sorted(items)
    except TypeError:
        return sorted(items, key=_PairKey if pairs else _Key)


def _first(pair):
    return pair[0]


_CONTAINERS = (dict, list, tuple, set, frozenset, str, bytes, bytearray, int)
_OTHERS = ('OrderedDict', 'defaultdict', 'Counter', 'deque', 'SimpleNamespace')


def _shape(kind):
    """The class whose way of showing itself a class has: a builtin, the name of a known one, or None."""
    for base in kind.__mro__:
        if base in _CONTAINERS:
            return base
        if base.__name__ in _OTHERS and base.__module__ in ('collections', 'types'):
            return base.__name__
        if '__repr__' in base.__dict__:
            return base.__dict__['__repr__'] if hasattr(base, '__dataclass_fields__') else None
    return None


class PrettyPrinter:
    """Lays nested containers out over lines."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        stream = _sys.stdout if self._stream is None else self._stream
        stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, set(), 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._line(object, set(context), level)

    def _text(self, object, inside, level):
        return self.format(object, inside, self._depth, level)[0]

    def _items_of(self, object):
        return _sorted(object.items(), True) if self._sort_dicts else list(object.items())

    def _line(self, object, inside, level):
        """(the value on one line, can it be read back, does it contain itself)"""
        shape = _shape(type(object))
        if shape is int and self._underscores and type(object) is not bool:
            return format(object, '_d'), True, False
        if shape not in (dict, list, tuple) or not object:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if self._depth is not None and level >= self._depth:
            return ('{...}' if shape is dict else '[...]' if shape is list else '(...)'), False, False
        key = id(object)
        if key in inside:
            return _recursion(object), False, True
        inside.add(key)
        readable, recursive = True, False
        parts = []
        if shape is dict:
            for name, value in self._items_of(object):
                left = self.format(name, inside, self._depth, level + 1)
                right = self.format(value, inside, self._depth, level + 1)
                parts.append('%s: %s' % (left[0], right[0]))
                readable = readable and left[1] and right[1]
                recursive = recursive or left[2] or right[2]
        else:
            for item in object:
                text, plain, ring = self.format(item, inside, self._depth, level + 1)
                parts.append(text)
                readable = readable and plain
                recursive = recursive or ring
        inside.discard(key)
        text = ', '.join(parts)
        if shape is dict:
            text = '{' + text + '}'
        elif shape is list:
            text = '[' + text + ']'
        else:
            text = '(' + text + (',)' if len(parts) == 1 else ')')
        return text, readable, recursive

    def _format(self, object, out, indent, allowance, inside, level):
        if id(object) in inside:
            out.append(_recursion(object))
            return
        text = self._text(object, set(inside), level)
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        shape = _shape(type(object))
        inside.add(id(object))
        self._spread(object, shape, text, out, indent, allowance, inside, level + 1)
        inside.discard(id(object))

    def _spread(self, object, shape, text, out, indent, allowance, inside, level):
        """The value over several lines, where its class can."""
        name = type(object).__name__
        inner = indent + len(name) + 1
        if shape is dict:
            self._dict(object, out, indent, allowance, inside, level)
        elif shape is list:
            self._bracketed('[', ']', object, out, indent, allowance, inside, level)
        elif shape is tuple:
            self._bracketed('(', ',)' if len(object) == 1 else ')', object, out, indent, allowance, inside, level)
        elif shape in (set, frozenset) and object:
            start, end = '{', '}'
            if type(object) is not set:
                start, end = name + '({', '})'
                indent = inner
            self._bracketed(start, end, _sorted(object), out, indent, allowance, inside, level)
        elif shape is str and object:
            self._string(object, out, indent, allowance, level)
        elif shape is bytes:
            self._bytes(object, out, indent, allowance, level)
        elif shape is bytearray:
            out.append('bytearray(')
            self._bytes(bytes(object), out, indent + 10, allowance + 1, level + 1)
            out.append(')')
        elif shape == 'OrderedDict' and object:
            out.append(name + '(')
            self._format(list(object.items()), out, inner, allowance + 1, inside, level)
            out.append(')')
        elif shape == 'defaultdict' and object:
            out.append('%s(%s,\n%s' % (name, self._text(object.default_factory, inside, level), ' ' * inner))
            self._dict(object, out, inner, allowance + 1, inside, level)
            out.append(')')
        elif shape == 'Counter' and object:
            out.append(name + '({')
            if self._indent > 1:
                out.append(' ' * (self._indent - 1))
            self._pairs(object.most_common(), out, inner, allowance + 2, inside, level)
            out.append('})')
        elif shape == 'deque' and object:
            out.append(name + '([')
            if object.maxlen is None:
                self._items(list(object), out, inner, allowance + 2, inside, level)
                out.append('])')
            else:
                self._items(list(object), out, inner, 2, inside, level)
                out.append('],\n%smaxlen=%s)' % (' ' * inner, self._text(object.maxlen, inside, level)))
        elif shape == 'SimpleNamespace':
            name = 'namespace' if name == 'SimpleNamespace' else name
            out.append(name + '(')
            self._fields(list(object.__dict__.items()), out, indent + len(name) + 1, allowance, inside, level)
            out.append(')')
        elif self._is_dataclass(object):
            fields = [(field.name, getattr(object, field.name))
                      for field in object.__dataclass_fields__.values() if field.repr]
            out.append(name + '(')
            self._fields(fields, out, inner, allowance, inside, level)
            out.append(')')
        else:
            out.append(text)

    def _is_dataclass(self, object):
        """Is its text the one that the decorator made?"""
        kind = type(object)
        if not hasattr(kind, '__dataclass_fields__'):
            return False
        for base in kind.__mro__:
            if '__repr__' in base.__dict__:
                return hasattr(base.__dict__['__repr__'], '_of_dataclass')
        return False

    def _dict(self, object, out, indent, allowance, inside, level):
        out.append('{')
        if self._indent > 1:
            out.append(' ' * (self._indent - 1))
        self._pairs(self._items_of(object), out, indent, allowance + 1, inside, level)
        out.append('}')

    def _pairs(self, items, out, indent, allowance, inside, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._text(key, inside, level)
            out.append(text + ': ')
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, inside, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _fields(self, items, out, indent, allowance, inside, level):
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(name + '=')
            if id(value) in inside:
                out.append('...')
            else:
                self._format(value, out, indent + len(name) + 1, allowance if last else 1, inside, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _bracketed(self, start, end, items, out, indent, allowance, inside, level):
        out.append(start)
        self._items(list(items), out, indent, allowance + len(end), inside, level)
        out.append(end)

    def _items(self, items, out, indent, allowance, inside, level):
        indent += self._indent
        if self._indent > 1:
            out.append(' ' * (self._indent - 1))
        between = ',\n' + ' ' * indent
        mark = ''
        room = width = self._width - indent + 1
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                text = self._text(item, inside, level)
                need = len(text) + 2
                if room < need:
                    room = width
                    if mark:
                        mark = between
                if room >= need:
                    room -= need
                    out.append(mark + text)
                    mark = ', '
                    continue
            out.append(mark)
            mark = between
            self._format(item, out, indent, allowance if last else 1, inside, level)

    def _string(self, object, out, indent, allowance, level):
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        chunks = []
        text = ''
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                width -= allowance
            if len(text) <= width:
                chunks.append(text)
                continue
            parts = _words(line)
            last_room = room
            current = ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    last_room -= allowance
                if len(repr(candidate)) > last_room:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(text)
            return
        if level == 1:
            out.append('(')
        out.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            out.append(')')

    def _bytes(self, object, out, indent, allowance, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
            out.append('(')
        width = self._width - indent
        chunks = []
        current = b''
        for i in range(0, len(object), 4):
            candidate = current + object[i:i + 4]
            if i == len(object) // 4 * 4:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    chunks.append(repr(current))
                current = object[i:i + 4]
            else:
                current = candidate
        if current:
            chunks.append(repr(current))
        out.append(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            out.append(')')


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


def _words(line):
    """Runs of text each with the white space after it."""
    parts = []
    start = 0
    i = 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    return parts
"""#
}
