extension Scripts {
  /// `pprint`, in the language itself.
  static let pprint = #"""
"""Values printed over several lines."""

import sys as _sys


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
    return repr(object)


def isreadable(object):
    return True


def isrecursive(object):
    return False


def _sorted(items, key=None):
    try:
        return sorted(items, key=key)
    except TypeError:
        # Classes that cannot be compared: by class name, then by text.
        def fallback(item):
            value = item if key is None else key(item)
            return (type(value).__name__, repr(value))
        return sorted(items, key=fallback)


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
        self._format(object, out, 0, 0, [], 0)
        return ''.join(out)

    def _line(self, object, inside, level):
        """The value on one line."""
        kind = type(object)
        if kind is int and self._underscores:
            return format(object, '_d')
        if not isinstance(object, (dict, list, tuple, set, frozenset)) or not self._plain(object):
            return repr(object)
        if not object:
            return repr(object)
        if self._depth is not None and level >= self._depth:
            return '{...}' if isinstance(object, dict) else '[...]' if isinstance(object, list) else '(...)'
        if id(object) in inside:
            return '<Recursion on %s with id=%s>' % (kind.__name__, id(object))
        inside = inside + [id(object)]
        if isinstance(object, dict):
            items = object.items()
            if self._sort_dicts:
                items = _sorted(items, lambda pair: pair[0])
            return '{' + ', '.join(
                self._line(key, inside, level + 1) + ': ' + self._line(value, inside, level + 1)
                for key, value in items) + '}'
        if isinstance(object, (set, frozenset)):
            text = '{' + ', '.join(self._line(item, inside, level + 1) for item in _sorted(object)) + '}'
            return text if kind is set else 'frozenset(' + text + ')'
        parts = [self._line(item, inside, level + 1) for item in object]
        if isinstance(object, list):
            return '[' + ', '.join(parts) + ']'
        return '(' + ', '.join(parts) + (',)' if len(parts) == 1 else ')')

    def _plain(self, object):
        """Is the class's repr the one of the builtin container?"""
        return type(object) in (dict, list, tuple, set, frozenset)

    def _format(self, object, out, indent, allowance, inside, level):
        if id(object) in inside:
            out.append('<Recursion on %s with id=%s>' % (type(object).__name__, id(object)))
            return
        text = self._line(object, inside, level)
        room = self._width - indent - allowance
        if len(text) <= room or (self._depth is not None and level >= self._depth):
            out.append(text)
            return
        kind = type(object)
        inside = inside + [id(object)]
        if kind is dict and object:
            self._dict(object, out, indent, allowance, inside, level + 1)
        elif kind is list and object:
            out.append('[')
            self._items(list(object), out, indent, allowance + 1, inside, level + 1)
            out.append(']')
        elif kind is tuple and object:
            end = ',)' if len(object) == 1 else ')'
            out.append('(')
            self._items(list(object), out, indent, allowance + len(end), inside, level + 1)
            out.append(end)
        elif kind in (set, frozenset) and object:
            start, end = ('{', '}') if kind is set else ('frozenset({', '})')
            out.append(start)
            if kind is frozenset:
                indent += len('frozenset(')
            self._items(_sorted(object), out, indent, allowance + len(end), inside, level + 1)
            out.append(end)
        elif kind is str and object:
            self._string(object, out, indent, allowance, level + 1)
        elif isinstance(object, dict) and type(object).__name__ == 'OrderedDict':
            out.append('OrderedDict(')
            self._format(list(object.items()), out, indent + 12, allowance + 1, inside, level + 1)
            out.append(')')
        elif isinstance(object, dict) and type(object).__name__ == 'defaultdict':
            head = 'defaultdict(%r,' % (object.default_factory,)
            out.append(head + '\n' + ' ' * (indent + 12))
            self._format(dict(object.items()), out, indent + 12, allowance + 1, inside, level + 1)
            out.append(')')
        elif isinstance(object, dict) and type(object).__name__ == 'Counter':
            out.append('Counter({')
            self._pairs(object.most_common(), out, indent + 9, allowance + 2, inside, level + 1)
            out.append('})')
        else:
            out.append(text)

    def _dict(self, object, out, indent, allowance, inside, level):
        out.append('{')
        if self._indent > 1:
            out.append(' ' * (self._indent - 1))
        items = list(object.items())
        if self._sort_dicts:
            items = _sorted(items, lambda pair: pair[0])
        self._pairs(items, out, indent, allowance + 1, inside, level)
        out.append('}')

    def _pairs(self, items, out, indent, allowance, inside, level):
        indent += self._indent
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._line(key, inside, level)
            out.append(text + ': ')
            self._format(value, out, indent + len(text) + 2, allowance if last else 1, inside, level)
            if not last:
                out.append(',\n' + ' ' * indent)

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
                text = self._line(item, inside, level)
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
            last_room = width
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
        for i, chunk in enumerate(chunks):
            if i > 0:
                out.append('\n' + ' ' * indent)
            out.append(chunk)
        if level == 1:
            out.append(')')


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
