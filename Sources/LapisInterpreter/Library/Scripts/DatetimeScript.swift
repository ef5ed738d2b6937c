extension Scripts {
  /// `datetime`, in the language itself.
  static let datetime = #"""
"""Dates, times and the spans between them."""

import time as _time

MINYEAR = 1
MAXYEAR = 9999

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY_NAMES = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTH_NAMES = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
                'October', 'November', 'December')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _DAYS[month - 1]


def _days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def _days_before_month(year, month):
    return sum(_DAYS[:month - 1]) + (1 if month > 2 and _is_leap(year) else 0)


def _ordinal(year, month, day):
    return _days_before_year(year) + _days_before_month(year, month) + day


def _from_ordinal(n):
    year = (n * 400) // 146097 + 1
    while _days_before_year(year) >= n:
        year -= 1
    while _days_before_year(year + 1) < n:
        year += 1
    rest = n - _days_before_year(year)
    month = 1
    while rest > _days_in_month(year, month):
        rest -= _days_in_month(year, month)
        month += 1
    return year, month, rest


def _whole(value, name=None):
    if isinstance(value, float) or not hasattr(value, '__index__') and not isinstance(value, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return int(value)


def _check_date(year, month, day):
    year, month, day = _whole(year), _whole(month), _whole(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError('year %i is out of range' % year)
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond):
    hour, minute, second, microsecond = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    return hour, minute, second, microsecond


class timedelta:
    """A span of time in days, seconds and microseconds."""

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        days += weeks * 7
        seconds += minutes * 60 + hours * 3600
        microseconds += milliseconds * 1000
        if isinstance(days, float):
            whole = int(days // 1)
            seconds += (days - whole) * 86400
            days = whole
        if isinstance(seconds, float):
            whole = int(seconds // 1)
            microseconds += (seconds - whole) * 1000000
            seconds = whole
        microseconds = round(microseconds)
        seconds += microseconds // 1000000
        self._microseconds = microseconds % 1000000
        days += seconds // 86400
        self._seconds = seconds % 86400
        self._days = days
        if abs(days) > 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append('days=%d' % self._days)
        if self._seconds:
            parts.append('seconds=%d' % self._seconds)
        if self._microseconds:
            parts.append('microseconds=%d' % self._microseconds)
        return 'datetime.timedelta(%s)' % (', '.join(parts) or '0')

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = '%d:%02d:%02d' % (hours, minutes, seconds)
        if self._days:
            text = '%d day%s, ' % (self._days, '' if abs(self._days) == 1 else 's') + text
        if self._microseconds:
            text += '.%06d' % self._microseconds
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta(microseconds=self._total() + other._total())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta(microseconds=self._total() - other._total())
        return NotImplemented

    def __neg__(self):
        return timedelta(microseconds=-self._total())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self._days < 0 else self

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return timedelta(microseconds=self._total() * other)
        return NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, (int, float)):
            return timedelta(microseconds=self._total() / other)
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        if isinstance(other, int):
            return timedelta(microseconds=self._total() // other)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta(microseconds=self._total() % other._total())
        return NotImplemented

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._total())

    def __bool__(self):
        return self._total() != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class tzinfo:
    """Base of time zones."""

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def dst(self, dt):
        return None


def _offset_text(offset, colon=':'):
    if offset is None:
        return ''
    total = offset._total()
    sign = '-' if total < 0 else '+'
    seconds, micro = divmod(abs(total), 1000000)
    minutes, seconds = divmod(seconds, 60)
    text = '%s%02d%s%02d' % (sign, minutes // 60, colon, minutes % 60)
    if seconds or micro:
        text += '%s%02d' % (colon, seconds)
        if micro:
            text += '.%06d' % micro
    return text


class timezone(tzinfo):
    """A fixed offset from UTC."""

    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('offset must be a timedelta')
        if not timedelta(-1) < offset < timedelta(1):
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             'timedelta(hours=24).')
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        return None

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        return isinstance(other, timezone) and self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return 'datetime.timezone(%r)' % self._offset
        return 'datetime.timezone(%r, %r)' % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc


def _format(moment, format, year, month, day, hour, minute, second, micro, zone):
    ordinal = _ordinal(year, month, day)
    weekday = (ordinal + 6) % 7
    yearday = _days_before_month(year, month) + day
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != '%' or i >= len(format):
            out.append(c)
            continue
        c = format[i]
        i += 1
        if c == '-' and i < len(format):
            out.append(_format(moment, '%' + format[i], year, month, day, hour, minute, second, micro,
                               zone).lstrip('0') or '0')
            i += 1
        elif c == 'Y':
            out.append('%d' % year)
        elif c == 'm':
            out.append('%02d' % month)
        elif c == 'd':
            out.append('%02d' % day)
        elif c == 'e':
            out.append('%2d' % day)
        elif c == 'H':
            out.append('%02d' % hour)
        elif c == 'I':
            out.append('%02d' % (hour % 12 or 12))
        elif c == 'M':
            out.append('%02d' % minute)
        elif c == 'S':
            out.append('%02d' % second)
        elif c == 'f':
            out.append('%06d' % micro)
        elif c == 'y':
            out.append('%02d' % (year % 100))
        elif c == 'p':
            out.append('AM' if hour < 12 else 'PM')
        elif c == 'a':
            out.append(_DAY_NAMES[weekday][:3])
        elif c == 'A':
            out.append(_DAY_NAMES[weekday])
        elif c == 'b' or c == 'h':
            out.append(_MONTH_NAMES[month - 1][:3])
        elif c == 'B':
            out.append(_MONTH_NAMES[month - 1])
        elif c == 'j':
            out.append('%03d' % yearday)
        elif c == 'w':
            out.append('%d' % ((weekday + 1) % 7))
        elif c == 'u':
            out.append('%d' % (weekday + 1))
        elif c == 'U':
            out.append('%02d' % ((yearday + 6 - (weekday + 1) % 7) // 7))
        elif c == 'W':
            out.append('%02d' % ((yearday + 6 - weekday) // 7))
        elif c in 'GV':
            iso = date(year, month, day).isocalendar()
            out.append('%04d' % iso[0] if c == 'G' else '%02d' % iso[1])
        elif c == 'z':
            out.append(_offset_text(None if zone is None else zone.utcoffset(moment), ''))
        elif c == 'Z':
            out.append('' if zone is None else zone.tzname(moment) or '')
        elif c == 'F':
            out.append('%d-%02d-%02d' % (year, month, day))
        elif c == 'D' or c == 'x':
            out.append('%02d/%02d/%02d' % (month, day, year % 100))
        elif c == 'T' or c == 'X':
            out.append('%02d:%02d:%02d' % (hour, minute, second))
        elif c == 'R':
            out.append('%02d:%02d' % (hour, minute))
        elif c == 'c':
            out.append('%s %s %2d %02d:%02d:%02d %d' % (
                _DAY_NAMES[weekday][:3], _MONTH_NAMES[month - 1][:3], day, hour, minute, second, year))
        elif c == 's':
            out.append('%d' % moment.timestamp())
        elif c == 'n':
            out.append('\n')
        elif c == 't':
            out.append('\t')
        elif c == '%':
            out.append('%')
        else:
            out.append('%' + c)
    return ''.join(out)


class date:
    """A day."""

    def __init__(self, year, month=None, day=None):
        if month is None or day is None:
            raise TypeError("function missing required argument '%s' (pos %d)"
                            % (('month', 2) if month is None else ('day', 3)))
        self._year, self._month, self._day = _check_date(year, month, day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        fields = _time.localtime(timestamp)
        return cls(fields[0], fields[1], fields[2])

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError('ordinal must be >= 1' if n < 1 else 'year is out of range')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = _iso_date(text)
        if parts is None:
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*parts)

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
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        ordinal = self.toordinal()
        thursday = _from_ordinal(ordinal - self.weekday() + 3)
        first = _days_before_year(thursday[0]) + 1
        week = (ordinal - self.weekday() + 3 - first) // 7 + 1
        return thursday[0], week, self.isoweekday()

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  _days_before_month(self._year, self._month) + self._day, -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def strftime(self, format):
        return _format(self, format, self._year, self._month, self._day, 0, 0, 0, 0, None)

    def ctime(self):
        return self.strftime('%a %b %e 00:00:00 %Y')

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return 'datetime.date(%d, %d, %d)' % (self._year, self._month, self._day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            ordinal = self.toordinal() + other.days
            if not 0 < ordinal <= 3652059:
                raise OverflowError('date value out of range')
            return type(self).fromordinal(ordinal)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return (self._year, self._month, self._day)

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


class time:
    """A time of day."""

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, text):
        parts = _iso_time(text)
        if parts is None:
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*parts)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, timespec='auto'):
        return _clock(self._hour, self._minute, self._second, self._microsecond, timespec) \
            + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _format(self, format, 1900, 1, 1, self._hour, self._minute, self._second,
                       self._microsecond, self._tzinfo)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        text = '%d, %d' % (self._hour, self._minute)
        if self._second or self._microsecond:
            text += ', %d' % self._second
        if self._microsecond:
            text += ', %d' % self._microsecond
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return 'datetime.time(%s)' % text

    def _key(self):
        return (self._hour, self._minute, self._second, self._microsecond)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)


def _clock(hour, minute, second, micro, timespec):
    if timespec == 'auto':
        timespec = 'microseconds' if micro else 'seconds'
    if timespec == 'hours':
        return '%02d' % hour
    if timespec == 'minutes':
        return '%02d:%02d' % (hour, minute)
    text = '%02d:%02d:%02d' % (hour, minute, second)
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return text + '.%03d' % (micro // 1000)
    if timespec == 'microseconds':
        return text + '.%06d' % micro
    raise ValueError('Unknown timespec value')


def _digits(text):
    return text.isascii() and text.isdigit()


def _iso_date(text):
    if len(text) == 8 and _digits(text):
        return int(text[:4]), int(text[4:6]), int(text[6:])
    if len(text) == 10 and text[4] == '-' and text[7] == '-' \
            and _digits(text[:4] + text[5:7] + text[8:]):
        return int(text[:4]), int(text[5:7]), int(text[8:])
    return None


def _iso_time(text):
    """(hour, minute, second, microsecond, zone) or None."""
    zone = None
    if text.endswith('Z'):
        zone = timezone.utc
        text = text[:-1]
    else:
        at = max(text.rfind('+'), text.rfind('-'))
        if at > 0:
            parts = _iso_time(text[at + 1:])
            if parts is None:
                return None
            offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
            zone = timezone(-offset if text[at] == '-' else offset)
            if not offset:
                zone = timezone.utc
            text = text[:at]
    text = text.replace(',', '.')
    whole, dot, fraction = text.partition('.')
    fields = whole.split(':') if ':' in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if not 1 <= len(fields) <= 3 or dot and (len(fields) != 3 or not _digits(fraction)):
        return None
    for field in fields:
        if len(field) != 2 or not _digits(field):
            return None
    numbers = [int(field) for field in fields] + [0] * (3 - len(fields))
    return numbers[0], numbers[1], numbers[2], int((fraction + '000000')[:6]), zone


class datetime(date):
    """A day with a time."""

    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                 *, fold=0):
        super().__init__(year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond)
        self._tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        whole = int(timestamp // 1)
        micro = round((timestamp - whole) * 1000000)
        if micro >= 1000000:
            whole += 1
            micro -= 1000000
        if tz is None:
            return cls(*_time.localtime(whole)[:6], micro)
        utc = cls(*_time.gmtime(whole)[:6], micro)
        return (utc + tz.utcoffset(utc)).replace(tzinfo=tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp, timezone.utc).replace(tzinfo=None)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo)

    @classmethod
    def fromisoformat(cls, text):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        size = 8 if len(text) > 4 and text[4] != '-' else 10
        day = _iso_date(text[:size])
        clock = (0, 0, 0, 0, None)
        if len(text) > size:
            clock = _iso_time(text[size + 1:])
        if day is None or clock is None:
            raise ValueError('Invalid isoformat string: %r' % text)
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_parse(date_string, format))

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), _days_before_month(self._year, self._month) + self._day,
                                  -1))

    def utctimetuple(self):
        moment = self - (self.utcoffset() or timedelta(0))
        return moment.replace(tzinfo=None).timetuple()

    def timestamp(self):
        if self._tzinfo is None:
            return _time.mktime(self.timetuple()) + self._microsecond / 1000000
        return (self - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds()

    def astimezone(self, tz=None):
        moment = self
        if moment._tzinfo is None:
            fields = _time.localtime(_time.mktime(self.timetuple()))
            moment = self.replace(tzinfo=timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone))
        if tz is None:
            fields = _time.localtime(moment.timestamp())
            tz = timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone)
        utc = (moment - moment.utcoffset()).replace(tzinfo=None)
        return (utc + tz.utcoffset(utc)).replace(tzinfo=tz)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo)

    def isoformat(self, sep='T', timespec='auto'):
        return super().isoformat() + sep + _clock(
            self._hour, self._minute, self._second, self._microsecond, timespec) \
            + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _format(self, format, self._year, self._month, self._day, self._hour, self._minute,
                       self._second, self._microsecond, self._tzinfo)

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        text = ', '.join(map(str, parts))
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return 'datetime.datetime(%s)' % text

    def _micros(self):
        seconds = self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def _key(self):
        offset = self.utcoffset()
        return self._micros() - (0 if offset is None else offset._total())

    def _comparable(self, other):
        if not isinstance(other, datetime):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        micros = self._micros() + other._total()
        days, micros = divmod(micros, 86400000000)
        if not 0 < days <= 3652059:
            raise OverflowError('date value out of range')
        seconds, micro = divmod(micros, 1000000)
        year, month, day = _from_ordinal(days)
        return type(self)(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return timedelta(microseconds=self._key() - other._key())
        return NotImplemented

    def __hash__(self):
        return hash(self._key())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _parse(text, format):
    """The fields of a datetime out of text."""
    def fail():
        raise ValueError('time data %r does not match format %r' % (text, format))
    for short, long in (('%c', '%a %b %d %H:%M:%S %Y'), ('%x', '%m/%d/%y'), ('%X', '%H:%M:%S'),
                        ('%D', '%m/%d/%y'), ('%T', '%H:%M:%S'), ('%R', '%H:%M'), ('%F', '%Y-%m-%d')):
        format = format.replace(short, long)
    found = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    afternoon = None
    yearday = None
    zone = None
    at = 0

    def number(most):
        end = at
        while end < len(text) and end - at < most and text[end].isdigit():
            end += 1
        if end == at:
            fail()
        return int(text[at:end]), end

    def named(names):
        for i, name in enumerate(names):
            if text[at:at + len(name)].lower() == name.lower():
                return i, at + len(name)
        fail()

    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            while at < len(text) and text[at].isspace():
                at += 1
            continue
        if c != '%':
            if text[at:at + 1] != c:
                fail()
            at += 1
            continue
        if i >= len(format):
            raise ValueError("stray %% in format '%s'" % format)
        c = format[i]
        i += 1
        if c == 'Y':
            value, end = number(4)
            if end - at != 4:
                fail()
            found['Y'], at = value, end
        elif c == 'y':
            value, at = number(2)
            found['Y'] = value + (2000 if value < 69 else 1900)
        elif c in 'mdHMS':
            value, at = number(2)
            found[c] = value
        elif c == 'I':
            value, at = number(2)
            found['H'] = value % 12
        elif c == 'p':
            value, at = named(('AM', 'PM'))
            afternoon = value == 1
        elif c == 'f':
            value, end = number(6)
            found['f'] = value * 10 ** (6 - (end - at))
            at = end
        elif c == 'j':
            yearday, at = number(3)
        elif c == 'b' or c == 'h':
            value, at = named([name[:3] for name in _MONTH_NAMES])
            found['m'] = value + 1
        elif c == 'B':
            value, at = named(_MONTH_NAMES)
            found['m'] = value + 1
        elif c == 'a':
            value, at = named([name[:3] for name in _DAY_NAMES])
        elif c == 'A':
            value, at = named(_DAY_NAMES)
        elif c in 'wuUW':
            value, at = number(1 if c in 'wu' else 2)
        elif c == 'z':
            if text[at:at + 1] == 'Z':
                zone = timezone.utc
                at += 1
            else:
                sign = text[at:at + 1]
                end = at + 1
                while end < len(text) and (text[end].isdigit() or text[end] in ':.'):
                    end += 1
                parts = _iso_time(text[at + 1:end]) if sign and sign in '+-' else None
                if parts is None:
                    fail()
                offset = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
                zone = timezone(-offset if sign == '-' else offset) if offset else timezone.utc
                at = end
        elif c == 'Z':
            end = at
            while end < len(text) and text[end].isalpha():
                end += 1
            at = end
        elif c == '%':
            if text[at:at + 1] != '%':
                fail()
            at += 1
        else:
            raise ValueError("'%s' is a bad directive in format '%s'" % (c, format))
    if at != len(text):
        raise ValueError('unconverted data remains: ' + text[at:])
    if afternoon:
        found['H'] += 12
    if yearday is not None:
        year, month, day = _from_ordinal(_days_before_year(found['Y']) + yearday)
        found['m'], found['d'] = month, day
    if not 1 <= found['m'] <= 12 or found['H'] > 23 or found['M'] > 59 or found['S'] > 61:
        fail()
    return (found['Y'], found['m'], found['d'], found['H'], found['M'], min(found['S'], 59), found['f'],
            zone)
"""#
}
