extension Scripts {
  /// The second part of `datetime`, in the language itself: days.
  static let datetimeDays = #"""

_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LAST_ORDINAL = 3652059


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _MONTHS[month - 1]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return _BEFORE[month - 1] + (1 if month > 2 and _is_leap(year) else 0)


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    year = (n - 1) * 400 // 146097 + 1
    while _days_before_year(year) >= n:
        year -= 1
    while _days_before_year(year + 1) < n:
        year += 1
    rest = n - _days_before_year(year)
    month = min((rest + 31) // 30, 12)
    while _days_before_month(year, month) >= rest:
        month -= 1
    return year, month, rest - _days_before_month(year, month)


def _first_iso_monday(year):
    """The day on which the first ISO week of a year begins."""
    fourth = _days_before_year(year) + 4
    return fourth - (fourth + 6) % 7


def _from_iso(year, week, day):
    """(year, month, day) of a day of an ISO week."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('Year is out of range: %d' % year)
    if not 0 < week < 53:
        longer = week == 53 and _first_iso_monday(year + 1) - _first_iso_monday(year) == 371
        if not longer:
            raise ValueError('Invalid week: %d' % week)
    if not 0 < day < 8:
        raise ValueError('Invalid day: %d (range is [1, 7])' % day)
    return _from_ordinal(_first_iso_monday(year) + (week - 1) * 7 + day - 1)


def _whole(value):
    if isinstance(value, int):
        return int(value)
    if not hasattr(value, '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _check_date(year, month, day):
    if year is None or month is None or day is None:
        name, place = ('year', 1) if year is None else ('month', 2) if month is None else ('day', 3)
        raise TypeError("function missing required argument '%s' (pos %d)" % (name, place))
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %i is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _formatted(moment, format, fields, micro=0):
    """What strftime makes of fields; the parts that it does not know are filled in first."""
    if '%' in format:
        parts = format.split('%%')
        for i, part in enumerate(parts):
            if '%f' in part:
                part = part.replace('%f', '%06d' % micro)
            if '%z' in part:
                part = part.replace('%z', _offset_text(moment.utcoffset(), '') if hasattr(moment, 'utcoffset') else '')
            if '%Z' in part:
                name = moment.tzname() if hasattr(moment, 'tzname') else ''
                part = part.replace('%Z', (name or '').replace('%', '%%'))
            parts[i] = part
        format = '%%'.join(parts)
    return _time.strftime(format, fields)


def _digits(text):
    return text.isascii() and text.isdigit()


def _iso_day(text):
    """(year, month, day) of an ISO day in any of its forms, or None."""
    if not _digits(text[:4]):
        return None
    year = int(text[:4])
    if text[4:5] == 'W' or text[4:6] == '-W':
        rest = text[5:] if text[4] == 'W' else text[6:]
        if text[4] == '-':
            if len(rest) == 2:
                rest += '-1'
            if len(rest) != 4 or rest[2] != '-':
                return None
            rest = rest[:2] + rest[3:]
        elif len(rest) == 2:
            rest += '1'
        if len(rest) != 3 or not _digits(rest):
            return None
        return _from_iso(year, int(rest[:2]), int(rest[2]))
    if len(text) == 8 and _digits(text):
        return year, int(text[4:6]), int(text[6:])
    if len(text) == 10 and text[4] == '-' and text[7] == '-' and _digits(text[5:7] + text[8:]):
        return year, int(text[5:7]), int(text[8:])
    return None


@_core
class IsoCalendarDate(tuple):
    """A day as year, week and weekday of ISO 8601."""

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % (self[0], self[1], self[2])


@_core
class date:
    """A day."""

    def __new__(cls, year=None, month=None, day=None):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        fields = _time.localtime(timestamp)
        return cls(fields[0], fields[1], fields[2])

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = _whole(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > _LAST_ORDINAL:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = _iso_day(date_string)
        if parts is None:
            raise ValueError('Invalid isoformat string: %r' % date_string)
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso(_whole(year), _whole(week), _whole(day)))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        ordinal = self.toordinal()
        year = self._year
        first = _first_iso_monday(year)
        if ordinal < first:
            year -= 1
            first = _first_iso_monday(year)
        elif ordinal >= _first_iso_monday(year + 1):
            year += 1
            first = _first_iso_monday(year)
        return IsoCalendarDate((year, (ordinal - first) // 7 + 1, (ordinal - first) % 7 + 1))

    def _fields(self):
        return (self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                _days_before_month(self._year, self._month) + self._day, -1)

    def timetuple(self):
        return _time.struct_time(self._fields())

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def strftime(self, format):
        return _formatted(self, format, self._fields())

    def ctime(self):
        return _time.asctime(self._fields())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError('__format__() argument 1 must be str, not %s' % type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_shown(self), self._year, self._month, self._day)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other._days
            if not 0 < ordinal <= _LAST_ORDINAL:
                raise OverflowError('date value out of range')
            return type(self)(*_from_ordinal(ordinal))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
"""#
}
