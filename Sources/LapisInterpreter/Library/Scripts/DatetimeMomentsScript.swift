extension Scripts {
  /// The last part of `datetime`, in the language itself: times of day and moments.
  static let datetimeMoments = #"""


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _whole(hour), _whole(minute), _whole(second), _whole(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


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


def _iso_clock(text):
    """[hour, minute, second, microsecond] of a time without a zone, or None."""
    whole, point, fraction = text.replace(',', '.').partition('.')
    fields = whole.split(':') if ':' in whole else [whole[i:i + 2] for i in range(0, len(whole), 2)]
    if not 1 <= len(fields) <= 3 or point and (len(fields) != 3 or not _digits(fraction)):
        return None
    for field in fields:
        if len(field) != 2 or not _digits(field):
            return None
    return [int(field) for field in fields] + [0] * (3 - len(fields)) + [int((fraction + '000000')[:6])]


def _iso_time(text):
    """[hour, minute, second, microsecond, zone] or None."""
    zone = None
    if text.endswith('Z'):
        zone = timezone.utc
        text = text[:-1]
    else:
        at = max(text.find('+'), text.find('-'))
        if at > 0:
            parts = _iso_clock(text[at + 1:])
            if parts is None:
                return None
            total = ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1000000 + parts[3]
            zone = timezone(_span(-total if text[at] == '-' else total))
            text = text[:at]
    fields = _iso_clock(text)
    return None if fields is None else fields + [zone]


def _zoned_repr(value, parts):
    text = ', '.join(map(str, parts))
    if value._tzinfo is not None:
        text += ', tzinfo=%r' % value._tzinfo
    if value.fold:
        text += ', fold=1'
    return '%s(%s)' % (_shown(value), text)


@_core
class time:
    """A time of day."""

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    @classmethod
    def fromisoformat(cls, string, /):
        if not isinstance(string, str):
            raise TypeError('fromisoformat: argument must be str')
        parts = _iso_time(string[1:] if string[:1] == 'T' else string)
        if parts is None:
            raise ValueError('Invalid isoformat string: %r' % string)
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
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, timespec='auto'):
        return _clock(self._hour, self._minute, self._second, self._microsecond, timespec) \
            + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _formatted(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1),
                          self._microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = [self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        return _zoned_repr(self, parts)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _key(self):
        offset = self.utcoffset()
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total - (0 if offset is None else offset._total())

    def _comparable(self, other):
        if not isinstance(other, time):
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

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


time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_time_class = time


def _local_zone(seconds):
    fields = _time.localtime(seconds)
    return timezone(timedelta(seconds=fields.tm_gmtoff), fields.tm_zone)


@_core
class datetime(date):
    """A day with a time."""

    def __new__(cls, year=None, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond = _check_time(
            hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        self.fold = fold
        return self

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        whole, micro = _split(timestamp)
        if tz is None:
            return cls(*_time.localtime(whole)[:6], micro)
        return tz.fromutc(cls(*_time.gmtime(whole)[:6], micro, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        whole, micro = _split(timestamp)
        return cls(*_time.gmtime(whole)[:6], micro)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError('combine() argument 1 must be datetime.date, not %s' % type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError('combine() argument 2 must be datetime.time, not %s' % type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        size = _day_size(date_string)
        day = _iso_day(date_string[:size])
        clock = [0, 0, 0, 0, None]
        if len(date_string) > size:
            clock = _iso_time(date_string[size + 1:])
        if day is None or clock is None:
            raise ValueError('Invalid isoformat string: %r' % date_string)
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        fields, micro, offset, name = _strptime.parsed(date_string, format)
        zone = None
        if offset is not None:
            zone = timezone(offset) if name is None else timezone(offset, name)
        return cls(*fields[:5], fields[5], micro, zone)

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
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self.fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self.fold)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset('utcoffset', self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else _check_offset('dst', self._tzinfo.dst(self))

    def _fields(self, dst=-1):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(),
                _days_before_month(self._year, self._month) + self._day, dst)

    def timetuple(self):
        saving = self.dst()
        return _time.struct_time(self._fields(-1 if saving is None else int(bool(saving))))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return _time.struct_time(moment._fields(0))

    def timestamp(self):
        if self._tzinfo is None:
            return _time.mktime(self._fields()) + self._microsecond / 1000000
        return (self - _EPOCH).total_seconds()

    def astimezone(self, tz=None):
        moment = self
        if tz is not None:
            _check_zone(tz)
        offset = moment.utcoffset()
        if offset is None:
            moment = self.replace(tzinfo=_local_zone(_time.mktime(self._fields())))
            offset = moment.utcoffset()
        if tz is None:
            tz = _local_zone(moment.timestamp())
        if tz is moment._tzinfo:
            return moment
        return tz.fromutc((moment - offset).replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, sep='T', timespec='auto'):
        return '%04d-%02d-%02d%s%s%s' % (
            self._year, self._month, self._day, sep,
            _clock(self._hour, self._minute, self._second, self._microsecond, timespec),
            _offset_text(self.utcoffset()))

    def strftime(self, format):
        return _formatted(self, format, self._fields(), self._microsecond)

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            parts.append(self._second)
        if self._microsecond:
            parts.append(self._microsecond)
        return _zoned_repr(self, parts)

    def _micros(self):
        seconds = self.toordinal() * 86400 + self._hour * 3600 + self._minute * 60 + self._second
        return seconds * 1000000 + self._microsecond

    def _key(self):
        offset = self.utcoffset()
        return self._micros() - (0 if offset is None else offset._total())

    def _comparable(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare %s to %s" % (_shown(self), _shown(other)))
            return False
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            return False
        return self._key() == other._key()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micros = divmod(self._micros() + other._total(), 86400000000)
        if not 0 < days <= _LAST_ORDINAL:
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
            if self._tzinfo is other._tzinfo:
                return _span(self._micros() - other._micros())
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            return _span(self._key() - other._key())
        return NotImplemented

    def __hash__(self):
        return hash(self._key())


def _split(timestamp):
    """Whole seconds and microseconds, halves to even."""
    if isinstance(timestamp, int):
        return timestamp, 0
    part, whole = _modf(timestamp)
    micro = round(part * 1000000)
    whole = int(whole) if -1e18 < whole < 1e18 else whole
    if micro >= 1000000:
        return whole + 1, micro - 1000000
    if micro < 0:
        return whole - 1, micro + 1000000
    return whole, micro


def _day_size(text):
    """How much of an ISO moment is the day."""
    if text[4:5] == '-':
        if text[5:6] != 'W':
            return 10
        return 10 if text[8:9] == '-' and (len(text) == 10 or not text[10:11].isdigit()) else 8
    if text[4:5] == 'W':
        digits = 5
        while text[digits:digits + 1].isdigit():
            digits += 1
        return 8 if digits % 2 == 0 else 7
    return 8


_date_class = date
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
"""#
}
