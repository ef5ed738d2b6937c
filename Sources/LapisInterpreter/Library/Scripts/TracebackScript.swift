extension Scripts {
  /// `traceback`, in the language itself. Places and carets are native.
  static let traceback = #"""
"""Exceptions as text."""

import sys as _sys

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_absent = object()


class FrameSummary:
    """One step of a traceback."""

    __slots__ = ('filename', 'lineno', 'name', '_line', 'locals', '_rendered')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, rendered=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = locals
        self._rendered = rendered

    @property
    def line(self):
        return None if self._line is None else self._line.strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __hash__(self):
        return hash(tuple(self))

    def __repr__(self):
        return '<FrameSummary file %s, line %s in %s>' % (self.filename, self.lineno, self.name)


class StackSummary(list):
    """The steps of a traceback, outermost first."""

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame):
        if frame._rendered is not None:
            return frame._rendered
        text = '  File "%s", line %s, in %s\n' % (frame.filename, frame.lineno, frame.name)
        if frame.line:
            text += '    %s\n' % frame.line
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(self.format_frame_summary(frame))
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _repeated(count):
    return '  [Previous line repeated %d more time%s]\n' % (count, '' if count == 1 else 's')


def _limited(frames, limit):
    if limit is None:
        limit = getattr(_sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


def _summary(places, limit):
    return StackSummary([FrameSummary(filename, lineno, name, line=line, rendered=rendered)
                         for filename, lineno, name, line, rendered in _limited(places, limit)])


def _text(value):
    try:
        return str(value)
    except Exception:
        return '<exception str() failed>'


class TracebackException:
    """An exception with all that is needed to print it later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.stack = _summary(_places(exc_traceback), limit)
        self._str = _text(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._error = exc_value
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = None
        self.__context__ = None
        if exc_value is not None:
            cause = exc_value.__cause__
            context = exc_value.__context__
            if cause is not None and id(cause) not in seen:
                self.__cause__ = TracebackException(type(cause), cause, cause.__traceback__, limit=limit, _seen=seen)
            if context is not None and id(context) not in seen:
                self.__context__ = TracebackException(type(context), context, context.__traceback__, limit=limit,
                                                      _seen=seen)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def format_exception_only(self):
        if self.exc_type is None:
            yield 'NoneType: None\n'
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ('__main__', 'builtins'):
            name = module + '.' + name
        if issubclass(self.exc_type, SyntaxError):
            yield from _syntax_error(name, self._error)
        else:
            yield '%s: %s\n' % (name, self._str) if self._str else name + '\n'
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                yield from [line + '\n' for line in _text(note).split('\n')]
        elif self.__notes__ is not None:
            yield repr(self.__notes__) + '\n'

    def format(self, *, chain=True, _ctx=None):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _CONTEXT
        if self.stack or self._had_traceback():
            yield 'Traceback (most recent call last):\n'
            yield from self.stack.format()
        yield from self.format_exception_only()

    def _had_traceback(self):
        return self._error is not None and self._error.__traceback__ is not None

    def print(self, *, file=None, chain=True):
        print(''.join(self.format(chain=chain)), file=_sys.stderr if file is None else file, end='')


def _syntax_error(name, error):
    where = ''
    if error.lineno is not None:
        yield '  File "%s", line %s\n' % (error.filename or '<string>', error.lineno)
    elif error.filename is not None:
        where = ' (%s)' % error.filename
    if error.text is not None and error.lineno is not None:
        text = error.text.rstrip('\n')
        stripped = text.lstrip(' \n\f')
        yield '    %s\n' % stripped
        if error.offset is not None:
            offset = error.offset
            end = error.end_offset if error.end_offset not in (None, 0) else offset
            if offset == end or end == -1:
                end = offset + 1
            column = offset - 1 - (len(text) - len(stripped))
            if column >= 0:
                space = ''.join([c if c.isspace() else ' ' for c in stripped[:column]])
                yield '    %s%s\n' % (space, '^' * (end - offset))
    yield '%s: %s%s\n' % (name, error.msg or '<no detail available>', where)


def _parts(exc, value, tb):
    if value is _absent and tb is _absent:
        return exc, (exc.__traceback__ if exc is not None else None)
    if value is _absent or tb is _absent:
        raise ValueError('Both or neither of value and tb must be given')
    return value, tb


def format_exception_only(exc, /, value=_absent):
    """The last lines of a traceback, as a list."""
    if value is _absent:
        value = exc
    return list(TracebackException(None if value is None else type(value), value, None).format_exception_only())


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    """A traceback as a list of lines."""
    value, tb = _parts(exc, value, tb)
    return list(TracebackException(None if value is None else type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    """Prints an exception with its traceback."""
    value, tb = _parts(exc, value, tb)
    TracebackException(None if value is None else type(value), value, tb, limit=limit).print(file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception being handled, as print_exc prints it."""
    return ''.join(format_exception(*_sys.exc_info(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception being handled."""
    print_exception(*_sys.exc_info(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(_sys, 'last_value'):
        raise ValueError('no last exception')
    print_exception(_sys.last_value, limit=limit, file=file, chain=chain)


def extract_tb(tb, limit=None):
    """The steps of a traceback."""
    return _summary(_places(tb), limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print(''.join(format_tb(tb, limit)), file=_sys.stderr if file is None else file, end='')


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print(''.join(format_list(extracted_list)), file=_sys.stderr if file is None else file, end='')


def extract_stack(f=None, limit=None):
    """The calls under way, outermost first."""
    return _summary(_calls(), None if limit is None else -limit)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print(''.join(format_stack(f, limit)), file=_sys.stderr if file is None else file, end='')


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def clear_frames(tb):
    pass
"""#
}
