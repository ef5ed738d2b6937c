extension Scripts {
  /// `time`, in the language itself.
  static let time = #"""
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    """A moment as nine fields."""

    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict=None):
        values = tuple(sequence)
        if not 9 <= len(values) <= 11:
            raise TypeError('time.struct_time() takes an at %s-sequence (%d-sequence given)'
                            % ('least 9' if len(values) < 9 else 'most 11', len(values)))
        self = tuple.__new__(cls, values[:9])
        object.__setattr__(self, 'tm_zone', values[9] if len(values) > 9 else None)
        object.__setattr__(self, 'tm_gmtoff', values[10] if len(values) > 10 else None)
        return self

    def __getattr__(self, name):
        if name in _FIELDS:
            return self[_FIELDS.index(name)]
        raise AttributeError("'time.struct_time' object has no attribute '%s'" % name)

    def __setattr__(self, name, value):
        if name in _FIELDS or name in ('tm_zone', 'tm_gmtoff'):
            raise AttributeError('readonly attribute')
        raise AttributeError("'time.struct_time' object has no attribute '%s'" % name)

    def __repr__(self):
        return 'time.struct_time(%s)' % ', '.join(['%s=%r' % pair for pair in zip(_FIELDS, self)])


def localtime(seconds=None, /):
    """Local time of seconds since the epoch."""
    return struct_time(_localtime(time() if seconds is None else seconds))


def gmtime(seconds=None, /):
    """UTC of seconds since the epoch."""
    return struct_time(_gmtime(time() if seconds is None else seconds))


def _tuple(name, fields):
    if fields is None:
        return localtime()
    if not isinstance(fields, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(fields) != 9:
        raise TypeError('%s(): illegal time tuple argument' % name)
    return fields


def mktime(fields, /):
    """Seconds since the epoch of local time."""
    if fields is None:
        raise TypeError('Tuple or struct_time argument required')
    return _mktime(_tuple('mktime', fields))


def strftime(format, fields=None, /):
    """Fields as text."""
    if not isinstance(format, str):
        raise TypeError('strftime() argument 1 must be str, not %s' % type(format).__name__)
    return _strftime(format, _tuple('strftime', fields))


def asctime(fields=None, /):
    """Fields as 'Sun Jun 20 23:21:05 1993'."""
    fields = _tuple('asctime', fields)
    return _strftime('%a %b %e %H:%M:%S ', fields) + str(fields[0])


def ctime(seconds=None, /):
    """Local time as 'Sun Jun 20 23:21:05 1993'."""
    return asctime(localtime(seconds))


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    """Fields out of text."""
    import _strptime
    fields, micro, offset, name = _strptime.parsed(data_string, format)
    return struct_time(fields + (name, None if offset is None else int(offset.total_seconds())))


timezone = -_localtime(0)[10]
altzone = timezone
daylight = 0
tzname = (_localtime(0)[9], _localtime(0)[9])
"""#
}
