extension Scripts {
  /// `time`, in the language itself.
  static let time = #"""
class struct_time(tuple):
    """A moment as nine fields."""

    _names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday',
              'tm_isdst')
    tm_zone = None
    tm_gmtoff = None

    def __getattr__(self, name):
        if name in struct_time._names:
            return self[struct_time._names.index(name)]
        raise AttributeError("'time.struct_time' object has no attribute '%s'" % name)

    def __repr__(self):
        shown = ', '.join('%s=%d' % (name, value) for name, value in zip(struct_time._names, self))
        return 'time.struct_time(' + shown + ')'


def _made(fields):
    moment = struct_time(fields[:9])
    moment.tm_zone = fields[9]
    moment.tm_gmtoff = fields[10]
    return moment


def localtime(seconds=None):
    """Local time of seconds since the epoch."""
    return _made(_localtime(time() if seconds is None else seconds))


def gmtime(seconds=None):
    """UTC of seconds since the epoch."""
    return _made(_gmtime(time() if seconds is None else seconds))


def mktime(fields):
    """Seconds since the epoch of local time."""
    return _mktime(tuple(fields))


def strftime(format, fields=None):
    """Fields as text."""
    return _strftime(format, tuple(localtime() if fields is None else fields))


def asctime(fields=None):
    """Fields as 'Sun Jun 20 23:21:05 1993'."""
    fields = tuple(localtime() if fields is None else fields)
    days = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
    months = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
    return '%s %s %2d %02d:%02d:%02d %d' % (days[fields[6]], months[fields[1] - 1], fields[2],
                                            fields[3], fields[4], fields[5], fields[0])


def ctime(seconds=None):
    """Local time as 'Sun Jun 20 23:21:05 1993'."""
    return asctime(localtime(seconds))


def strptime(string, format='%a %b %d %H:%M:%S %Y'):
    """Fields out of text."""
    import datetime
    return datetime.datetime.strptime(string, format).timetuple()


timezone = -_localtime(0)[10]
altzone = timezone
daylight = 0
tzname = (_localtime(0)[9], _localtime(0)[9])
"""#
}
