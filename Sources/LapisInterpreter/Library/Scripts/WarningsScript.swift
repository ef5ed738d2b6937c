extension Scripts {
  /// `warnings`, in the language itself.
  static let warnings = #"""
"""Warnings: shown once a place, unless told otherwise."""

import sys as _sys

filters = []
_seen = set()
_defaultaction = 'default'


class WarningMessage:
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
    if line:
        text += '  %s\n' % line.strip()
    return text


def _source_line(filename, lineno):
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
    file = _sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_showwarning = showwarning


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """What to do with the warnings that match."""
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise AssertionError('invalid action: %r' % (action,))
    _add(append, (action, message, category, module, lineno))


def simplefilter(action, category=Warning, lineno=0, append=False):
    """What to do with the warnings of a category."""
    if action not in ('error', 'ignore', 'always', 'default', 'module', 'once'):
        raise AssertionError('invalid action: %r' % (action,))
    _add(append, (action, '', category, '', lineno))


def _add(append, item):
    if item in filters:
        filters.remove(item)
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)
    _seen.clear()


def resetwarnings():
    """Forgets all filters."""
    filters.clear()
    _seen.clear()


def _matches(pattern, text):
    if not pattern:
        return True
    pattern = pattern.lower()
    text = text.lower()
    if pattern.startswith('.*'):
        return pattern[2:] in text
    return text.startswith(pattern.rstrip('$').rstrip('.*'))


def _action(message, category, module):
    for action, pattern, kind, where, lineno in filters:
        if issubclass(category, kind) and _matches(pattern, message) and _matches(where, module):
            return action
    if issubclass(category, (DeprecationWarning, )) and module != '__main__':
        return 'ignore'
    return _defaultaction


def warn(message, category=None, stacklevel=1, source=None):
    """Issues a warning from the caller's place."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    filename, lineno, module, _ = _caller(stacklevel)
    warn_explicit(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    """Issues a warning from a place given."""
    lineno = int(lineno)
    text = str(message)
    if isinstance(message, Warning):
        category = type(message)
    else:
        message = category(message)
    action = _action(text, category, module or filename)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    key = (text, category) if action == 'once' else (text, category, filename) if action == 'module' \
        else (text, category, filename, lineno)
    if action != 'always':
        if key in _seen:
            return
        _seen.add(key)
    if _recording:
        _recording[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)


_recording = []


class catch_warnings:
    """Puts the filters back afterwards; collects the warnings if asked."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        self._saved = list(filters)
        _seen.clear()
        if self._filter is not None:
            simplefilter(*self._filter)
        if self._record:
            log = []
            _recording.append(log)
            return log
        return None

    def __exit__(self, *details):
        filters[:] = self._saved
        _seen.clear()
        if self._record:
            _recording.pop()
"""#
}
