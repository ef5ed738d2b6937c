extension Scripts {
  /// `json`, in the language itself.
  static let json = #"""
__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """A text that is no JSON, and where it stops being any."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        if isinstance(doc, (bytes, bytearray)):
            doc = doc.decode('utf-8', 'replace')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__('%s: line %d column %d (char %d)' % (msg, self.lineno, self.colno, pos))

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


def _value(s, *hooks):
    found = _decode(s, None, *hooks)
    if len(found) == 1:
        return found[0]
    raise JSONDecodeError(found[0], s, found[1])


class JSONEncoder:
    """Turns values into JSON text."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % type(o).__name__)

    def encode(self, o):
        if self.indent is not None and not isinstance(self.indent, (str, int)) and not isinstance(o, str):
            ' ' * self.indent
        return _encode(o, self.skipkeys, self.ensure_ascii, self.check_circular, self.allow_nan,
                       self.indent, self.item_separator, self.key_separator, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        return iter([self.encode(o)])


class JSONDecoder:
    """Turns JSON text into values."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        return _value(s, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                      self.object_pairs_hook, self.strict)

    def raw_decode(self, s, idx=0):
        """(the value that begins at idx, where it ends)"""
        found = _decode(s, idx, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                        self.object_pairs_hook, self.strict)
        if len(found) == 3:
            return found[0], found[1]
        raise JSONDecodeError(found[0], s, found[1])


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None,
          indent=None, separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of a value."""
    if cls is None:
        cls = JSONEncoder
    return cls(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
               allow_nan=allow_nan, indent=indent, separators=separators, default=default,
               sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    """Writes the JSON text of a value to a file."""
    fp.write(dumps(obj, **kw))


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value of a JSON text."""
    if cls is None:
        return _value(s, object_hook, parse_float, parse_int, parse_constant, object_pairs_hook,
                      kw.get('strict', True))
    if object_hook is not None:
        kw['object_hook'] = object_hook
    if object_pairs_hook is not None:
        kw['object_pairs_hook'] = object_pairs_hook
    if parse_float is not None:
        kw['parse_float'] = parse_float
    if parse_int is not None:
        kw['parse_int'] = parse_int
    if parse_constant is not None:
        kw['parse_constant'] = parse_constant
    return cls(**kw).decode(s)


def load(fp, **kw):
    """The value of a JSON file."""
    return loads(fp.read(), **kw)


def detect_encoding(b):
    """The encoding of JSON bytes."""
    if b.startswith((b'\xff\xfe', b'\xfe\xff')):
        return 'utf-16'
    return 'utf-8-sig' if b.startswith(b'\xef\xbb\xbf') else 'utf-8'
"""#
}
