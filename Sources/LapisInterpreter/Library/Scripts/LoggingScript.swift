extension Scripts {
  /// `logging`, in the language itself.
  static let logging = #"""
"""Messages with levels, through loggers to handlers."""

import os as _os
import sys as _sys
import time as _time

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

raiseExceptions = True
_start = _time.time()
_levels = {CRITICAL: 'CRITICAL', ERROR: 'ERROR', WARNING: 'WARNING', INFO: 'INFO', DEBUG: 'DEBUG',
           NOTSET: 'NOTSET'}
_names = {'CRITICAL': CRITICAL, 'FATAL': FATAL, 'ERROR': ERROR, 'WARN': WARNING, 'WARNING': WARNING,
          'INFO': INFO, 'DEBUG': DEBUG, 'NOTSET': NOTSET}

BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'


def getLevelName(level):
    """The name of a level, or the level of a name."""
    if level in _levels:
        return _levels[level]
    if level in _names:
        return _names[level]
    return 'Level %s' % (level,)


def getLevelNamesMapping():
    return dict(_names)


def addLevelName(level, levelName):
    """Names a level."""
    _levels[level] = levelName
    _names[levelName] = level


def _checkLevel(level):
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _names:
            raise ValueError('Unknown level: %r' % level)
        return _names[level]
    raise TypeError('Level not an integer or a valid string: %r' % (level,))


class LogRecord:
    """One message with all that is known about it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = _time.time()
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and args[0] and isinstance(args[0], dict):
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.pathname = pathname
        self.filename = _os.path.basename(pathname)
        self.module = _os.path.splitext(self.filename)[0]
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = now
        self.msecs = int((now - int(now)) * 1000) + 0.0
        self.relativeCreated = (now - _start) * 1000
        self.thread = 1
        self.threadName = 'MainThread'
        self.processName = 'MainProcess'
        self.process = _os.getpid()
        self.taskName = None

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (
            self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        msg = str(self.msg)
        if self.args:
            msg = msg % self.args
        return msg


_record_factory = LogRecord


def setLogRecordFactory(factory):
    """What makes the records from now on."""
    global _record_factory
    _record_factory = factory


def getLogRecordFactory():
    return _record_factory


def makeLogRecord(dict):
    record = _record_factory(None, NOTSET, '', 0, '', (), None)
    record.__dict__.update(dict)
    return record


_STYLES = {'%': (BASIC_FORMAT, '%(message)s', '%(asctime)'),
           '{': ('{levelname}:{name}:{message}', '{message}', '{asctime'),
           '$': ('${levelname}:${name}:${message}', '${message}', '${asctime}')}


def _check_style(style):
    if style not in _STYLES:
        raise ValueError('Style must be one of: %s' % ','.join(_STYLES))


def _check_braces(fmt):
    """Raises ValueError where a format in braces is broken or has no fields."""
    found = False
    text = fmt.replace('{{', '').replace('}}', '')
    while text:
        before, brace, text = text.partition('{')
        if '}' in before:
            raise ValueError("invalid format: Single '}' encountered in format string")
        if not brace:
            break
        if '}' not in text:
            raise ValueError("invalid format: expected '}' before end of string")
        field, _, text = text.partition('}')
        field = field.partition(':')[0]
        field, _, conversion = field.partition('!')
        if conversion and conversion not in 'rsa':
            raise ValueError('invalid format: invalid conversion: %r' % conversion)
        if not field.replace('.', '').replace('[', '').replace(']', '').isidentifier():
            raise ValueError('invalid format: invalid field name/expression: %r' % field)
        found = True
    if not found:
        raise ValueError('invalid format: no fields')


class Formatter:
    """Turns a record into text."""

    default_time_format = '%Y-%m-%d %H:%M:%S'
    default_msec_format = '%s,%03d'
    converter = _time.localtime

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        _check_style(style)
        self._style_mark = style
        self._fmt = fmt or _STYLES[style][1]
        self.datefmt = datefmt
        self._defaults = defaults
        if validate:
            self._validate()

    def _validate(self):
        style, fmt = self._style_mark, self._fmt
        if style == '%':
            import re
            if not re.search(r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]', fmt, re.I):
                raise ValueError("Invalid format '%s' for '%s' style" % (fmt, style))
        elif style == '{':
            _check_braces(fmt)
        elif '$' not in fmt.replace('$$', ''):
            raise ValueError('invalid format: no fields')

    def usesTime(self):
        mark = _STYLES[self._style_mark][2]
        return mark in self._fmt or self._style_mark == '$' and '$asctime' in self._fmt

    def formatTime(self, record, datefmt=None):
        converter = self.__dict__.get('converter') or type(self).converter
        # Those of `time` are no methods, wherever they are put.
        if converter is not _time.localtime and converter is not _time.gmtime:
            converter = self.converter
        moment = converter(record.created)
        if datefmt:
            return _time.strftime(datefmt, moment)
        text = _time.strftime(self.default_time_format, moment)
        return self.default_msec_format % (text, record.msecs) if self.default_msec_format else text

    def formatException(self, ei):
        import traceback
        text = ''.join(traceback.format_exception(ei[0], ei[1], ei[2]))
        return text[:-1] if text.endswith('\n') else text

    def formatStack(self, stack_info):
        return stack_info

    def formatMessage(self, record):
        values = {**self._defaults, **record.__dict__} if self._defaults else record.__dict__
        try:
            if self._style_mark == '%':
                return self._fmt % values
            if self._style_mark == '{':
                return self._fmt.format(**values)
            from string import Template
            return Template(self._fmt).substitute(values)
        except KeyError as error:
            raise ValueError('Formatting field not found in record: %s' % error)

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info and not record.exc_text:
            record.exc_text = self.formatException(record.exc_info)
        for more in (record.exc_text, record.stack_info and self.formatStack(record.stack_info)):
            if more:
                text = text + ('' if text.endswith('\n') else '\n') + more
        return text


class BufferingFormatter:
    """Turns several records into one text."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ''

    def formatFooter(self, records):
        return ''

    def format(self, records):
        if not records:
            return ''
        return self.formatHeader(records) + ''.join(map(self.linefmt.format, records)) + self.formatFooter(records)


_defaultFormatter = Formatter()


class Filter:
    """Lets the records of one logger and those below it through."""

    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        for item in self.filters:
            keep = item.filter(record) if hasattr(item, 'filter') else item(record)
            if not keep:
                return False
        return True
"""#
}
