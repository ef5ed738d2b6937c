extension Scripts {
  /// `warnings`, in the language itself.
  static let warnings = #"""
"""Warnings: shown once a place, unless told otherwise."""

import sys as _sys

filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}
# The warnings shown since the filters last changed.
_seen = set()
_actions = ('default', 'error', 'ignore', 'always', 'module', 'once')
_missing = object()


class WarningMessage:
    """A warning that was recorded."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return ('{message : %r, category : %r, filename : %r, lineno : %s, line : %r}'
                % (self.message, self._category_name, self.filename, self.lineno, self.line))


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as it is printed."""
    text = '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)
    if line is None:
        line = _source_line(filename, lineno)
    line = line.strip()
    if line:
        text += '  %s\n' % line
    return text


def _source_line(filename, lineno):
    line = _running_line(filename, lineno)
    if line:
        return line
    try:
        with open(filename) as file:
            for number, line in enumerate(file, 1):
                if number == lineno:
                    return line
    except Exception:
        pass
    return ''


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Prints a warning to stderr or a file."""
    if file is None:
        file = _sys.stderr
        if file is None:
            return
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_showwarning = showwarning


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """What to do with the warnings that match; message and module are regular expressions."""
    assert action in _actions, 'invalid action: %r' % (action,)
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    else:
        message = module = None
    _add(append, (action, message, category, module, lineno))


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What to do with the warnings of a category."""
    assert action in _actions, 'invalid action: %r' % (action,)
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add(append, (action, None, category, None, lineno))


def _add(append, item):
    if not append:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    elif item not in filters:
        filters.append(item)
    _seen.clear()


def resetwarnings():
    """Forgets all filters."""
    filters[:] = []
    _seen.clear()


def _matches(pattern, text):
    if pattern is None:
        return True
    return text == pattern if isinstance(pattern, str) else pattern.match(text) is not None


def _action(message, category, module, lineno):
    for action, pattern, kind, where, line in filters:
        if ((line == 0 or line == lineno) and issubclass(category, kind) and _matches(pattern, message)
                and _matches(where, module)):
            return action
    return defaultaction


def warn(message=_missing, category=None, stacklevel=1, source=None):
    """Issues a warning from the caller's place."""
    if message is _missing:
        raise TypeError("warn() missing required argument 'message' (pos 1)")
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    filename, lineno, module, _ = _caller(stacklevel)
    warn_explicit(message, category, filename, lineno, module, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issues a warning from a place given."""
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    text = str(message)
    if isinstance(message, Warning):
        category = type(message)
    else:
        message = category(message)
    seen = _seen if registry is None else registry
    key = text, category, lineno, filename
    if key in seen:
        return
    action = _action(text, category, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        if (text, category) in onceregistry:
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        if (text, category, 0, filename) in seen:
            return
        _note(seen, (text, category, 0, filename))
    elif action == 'default':
        _note(seen, key)
    elif action != 'always':
        raise RuntimeError('Unrecognized action (%r) in warnings.filters' % (action,))
    shown = WarningMessage(message, category, filename, lineno, source=source)
    if _recording and showwarning is _showwarning:
        _recording[-1](shown)
    else:
        # A script's own function stands in the module's place.
        showwarning(message, category, filename, lineno)


def _note(seen, key):
    if isinstance(seen, dict):
        seen[key] = True
    else:
        seen.add(key)


_recording = []


class catch_warnings:
    """Puts the filters back afterwards; collects the warnings if asked."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return 'catch_warnings(%s)' % ('record=True' if self._record else '')

    def __enter__(self):
        global showwarning
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % (self,))
        self._entered = True
        self._filters = list(filters)
        self._hook = showwarning
        self._recorders = list(_recording)
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _recording.append(log.append)
        showwarning = _showwarning
        return log

    def __exit__(self, *details):
        global showwarning
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % (self,))
        filters[:] = self._filters
        _seen.clear()
        showwarning = self._hook
        _recording[:] = self._recorders
"""#
}
