extension Scripts {
  /// `traceback`, in the language itself.
  static let traceback = #"""
"""Exceptions as text."""

import sys as _sys


def format_exception_only(exc, value=None):
    """The last line of a traceback, as a list."""
    error = exc if isinstance(exc, BaseException) else value
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ('builtins', '__main__', None):
        name = kind.__module__ + '.' + name
    text = str(error)
    return [name + ': ' + text + '\n' if text else name + '\n']


def format_exception(exc, value=None, tb=None, limit=None, chain=True):
    """A traceback as a list of lines."""
    error = exc if isinstance(exc, BaseException) else value
    if error is None:
        return ['NoneType: None\n']
    text = _traceback_text(error)
    if text:
        return text.splitlines(True)
    return format_exception_only(error)


def format_exc(limit=None, chain=True):
    """The exception being handled, as print_exc prints it."""
    return ''.join(format_exception(_sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    """Prints the exception being handled."""
    (file or _sys.stderr).write(format_exc())


def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
    (file or _sys.stderr).write(''.join(format_exception(exc, value, tb)))


def format_tb(tb, limit=None):
    return []


def print_tb(tb, limit=None, file=None):
    pass


def extract_tb(tb, limit=None):
    return []


def extract_stack(f=None, limit=None):
    return []


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass
"""#
}
