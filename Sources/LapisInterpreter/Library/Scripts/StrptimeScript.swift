extension Scripts {
  /// `_strptime`, in the language itself: text to fields of time, for `time` and `datetime`.
  static let strptime = #"""
"""Fields of time out of text."""

import re as _re
from datetime import date as _date, timedelta as _timedelta

_DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')
_MONTHS = ('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
           'november', 'december')
_SHORT_DAYS = tuple([name[:3] for name in _DAYS])
_SHORT_MONTHS = tuple([name[:3] for name in _MONTHS])
_HALVES = ('am', 'pm')


def _one_of(names):
    return '|'.join(sorted(names, key=len, reverse=True))


_PARTS = {
    'd': '0[1-9]|[12][0-9]|3[01]|[1-9]| [1-9]', 'f': '[0-9]{1,6}', 'H': '[01][0-9]|2[0-3]|[0-9]',
    'I': '0[1-9]|1[0-2]|[1-9]', 'G': '[0-9]{4}', 'j': '[0-2][0-9]{2}|3[0-5][0-9]|36[0-6]|[0-9]{1,2}',
    'm': '0[1-9]|1[0-2]|[1-9]', 'M': '[0-5][0-9]|[0-9]', 'S': '[0-5][0-9]|6[01]|[0-9]',
    'U': '[0-4][0-9]|5[0-3]|[0-9]', 'V': '0[1-9]|[1-4][0-9]|5[0-3]|[0-9]', 'w': '[0-6]', 'u': '[1-7]',
    'y': '[0-9]{2}', 'Y': '[0-9]{4}', 'z': '[+-][0-9]{2}:?[0-5][0-9](?::?[0-5][0-9](?:\\.[0-9]{1,6})?)?|Z',
    'Z': 'utc|gmt', 'A': _one_of(_DAYS), 'a': _one_of(_SHORT_DAYS), 'B': _one_of(_MONTHS),
    'b': _one_of(_SHORT_MONTHS), 'p': _one_of(_HALVES),
}
_PARTS['W'] = _PARTS['U']
_WHOLE = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S'}
_patterns = {}


def _pattern(format):
    """The expression that a format stands for."""
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            out.append(r'\s+')
        elif c != '%':
            out.append(_re.escape(c))
        elif i == len(format):
            raise ValueError("stray %% in format '%s'" % format)
        else:
            c = format[i]
            i += 1
            if c == '%':
                out.append('%')
            elif c in _WHOLE:
                out.append(_pattern(_WHOLE[c]))
            elif c in _PARTS:
                out.append('(?P<%s>%s)' % (c, _PARTS[c]))
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
    return ''.join(out)


def _of_week(year, week, weekday, starts_monday):
    """The day of the year of a weekday (Monday is 0) of a numbered week."""
    first = _date(year, 1, 1).weekday()
    if not starts_monday:
        first = (first + 1) % 7
        weekday = (weekday + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + weekday - first
    return 1 + before + 7 * (week - 1) + weekday


def _offset(text):
    if text == 'Z' or text == 'z':
        return _timedelta(0)
    digits, point, fraction = text[1:].replace(':', '').partition('.')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:] or '0')
    span = _timedelta(seconds=seconds, microseconds=int((fraction + '000000')[:6]))
    return -span if text[0] == '-' else span


def parsed(text, format):
    """(the nine fields, microseconds, offset or None, name of the zone or None)"""
    for place, value in ((1, text), (2, format)):
        if not isinstance(value, str):
            raise TypeError('strptime() argument %d must be str, not %s' % (place, type(value).__name__))
    pattern = _patterns.get(format)
    if pattern is None:
        if len(_patterns) > 50:
            _patterns.clear()
        pattern = _patterns[format] = _re.compile(_pattern(format), _re.IGNORECASE)
    match = pattern.match(text)
    if match is None:
        raise ValueError('time data %r does not match format %r' % (text, format))
    if match.end() != len(text):
        raise ValueError('unconverted data remains: ' + text[match.end():])
    found = match.groupdict()
    year = iso_year = month_day = weekday = yearday = week = iso_week = None
    month = day = 1
    hour = minute = second = micro = 0
    monday = False
    offset = name = None
    saving = -1
    for key, value in found.items():
        if key == 'Y':
            year = int(value)
        elif key == 'y':
            year = int(value) + (2000 if int(value) <= 68 else 1900)
        elif key == 'G':
            iso_year = int(value)
        elif key == 'm':
            month = int(value)
        elif key == 'B':
            month = _MONTHS.index(value.lower()) + 1
        elif key == 'b':
            month = _SHORT_MONTHS.index(value.lower()) + 1
        elif key == 'd':
            day = int(value)
        elif key == 'H':
            hour = int(value)
        elif key == 'I':
            hour = int(value) % 12
            if (found.get('p') or '').lower() == 'pm':
                hour += 12
        elif key == 'M':
            minute = int(value)
        elif key == 'S':
            second = int(value)
        elif key == 'f':
            micro = int((value + '000000')[:6])
        elif key == 'A':
            weekday = _DAYS.index(value.lower())
        elif key == 'a':
            weekday = _SHORT_DAYS.index(value.lower())
        elif key == 'w':
            weekday = (int(value) + 6) % 7
        elif key == 'u':
            weekday = int(value) - 1
        elif key == 'j':
            yearday = int(value)
        elif key in 'UW':
            week = int(value)
            monday = key == 'W'
        elif key == 'V':
            iso_week = int(value)
        elif key == 'z':
            offset = _offset(value)
        elif key == 'Z':
            saving = 0
            name = value
    if iso_year is not None:
        if yearday is not None:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if iso_week is None or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
    elif iso_week is not None:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")
    # A 29 February without a year is read as one of a leap year and then shown in 1900.
    leap = year is None and iso_year is None and month == 2 and day == 29
    if year is None:
        year = 1904 if leap else 1900
    if yearday is None and weekday is not None:
        if week is not None:
            yearday = _of_week(year, week, weekday, monday)
        elif iso_week is not None:
            moment = _date.fromisocalendar(iso_year, iso_week, weekday + 1)
            year = moment.year
            yearday = moment.toordinal() - _date(year, 1, 1).toordinal() + 1
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if _date(year, 12, 31).toordinal() - _date(year, 1, 1).toordinal() == 365 else 365
    if yearday is not None:
        moment = _date.fromordinal(_date(year, 1, 1).toordinal() + yearday - 1)
        year, month, day = moment.year, moment.month, moment.day
    else:
        yearday = _date(year, month, day).toordinal() - _date(year, 1, 1).toordinal() + 1
    if weekday is None:
        weekday = _date(year, month, day).weekday()
    if leap:
        year = 1900
    return (year, month, day, hour, minute, second, weekday, yearday, saving), micro, offset, name
"""#
}
