# Moments: made, shown, compared, shifted.
from datetime import datetime, date, time, timedelta, timezone

a = datetime(2024, 3, 15, 14, 30, 45, 123456)
b = datetime(2024, 1, 1)
print(a, repr(a), b, repr(b), repr(datetime(2024, 1, 1, 5)), repr(datetime(2024, 1, 1, 5, 6, 7)), a.date(), a.time(), a.hour, a.minute, a.second, a.microsecond, a.tzinfo, a.fold)
print(a - b, (a - b).total_seconds(), a + timedelta(days=20, hours=11), a - timedelta(minutes=45), b + timedelta(microseconds=1), timedelta(1) + a)
print(a.isoformat(), a.isoformat(" "), a.isoformat(timespec="minutes"), a.isoformat(timespec="milliseconds"), a.isoformat("_", "hours"), a.isoformat(sep="T", timespec="seconds"), b.isoformat(), b.isoformat(timespec="microseconds"))
print(a.replace(hour=0, minute=0, second=0, microsecond=0), a.replace(year=2025, tzinfo=timezone.utc), a.weekday(), a.isoweekday(), a.isocalendar(), a.toordinal(), a.timetuple(), a.ctime(), a.timestamp(), b.timestamp())
print(datetime.combine(date(2024, 5, 6), time(7, 8)), datetime.combine(a, time(1, tzinfo=timezone.utc)), datetime.fromtimestamp(0), datetime.fromtimestamp(1700000000.5), datetime.utcfromtimestamp(1.9999999), datetime.fromtimestamp(1e9, timezone.utc), datetime.fromordinal(738000))
for text in ["2024-03-15", "2024-03-15T14:30", "2024-03-15 14:30:45", "2024-03-15T14:30:45.123", "2024-03-15T14:30:45.123456+02:00", "20240315T143045", "2024-03-15T14:30:45Z", "2024-03-15T14", "2024-W11-5T10:00", "2024-03-15T14:30:45,5", "2024-03-15T14:30:45-05:30:15"]:
    print(text, repr(datetime.fromisoformat(text)))
print(a > b, a == b, a <= a, a == datetime(2024, 3, 15, 14, 30, 45, 123456), a == date(2024, 3, 15), a != "x", sorted([a, b]), min(a, b), hash(a) == hash(a.replace()), isinstance(a, date))
print(datetime.min, datetime.max, datetime.resolution, f"{a:%Y/%m/%d}", f"{a}", "{:%H:%M}".format(a), f"{a!r:>70}", format(a, "%B %d, %Y"))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: datetime(2024, 1, 1, 24))
show(lambda: datetime(2024, 1, 1, 0, 60))
show(lambda: datetime(2024, 1, 1, 0, 0, 60))
show(lambda: datetime(2024, 1, 1, microsecond=1000000))
show(lambda: datetime(2024, 1, 32))
show(lambda: datetime(2024, 1))
show(lambda: datetime(2024, 1, 1, tzinfo="x"))
show(lambda: datetime(2024, 1, 1, 1.5))
show(lambda: datetime.fromisoformat("nope"))
show(lambda: datetime.fromisoformat("2024-03-15T25:00"))
show(lambda: datetime.fromisoformat("2024-03-15T10:00:00+25:00"))
show(lambda: a + 5)
show(lambda: a + a)
show(lambda: a < 5)
show(lambda: a < date(2024, 1, 1))
show(lambda: a - a.replace(tzinfo=timezone.utc))
show(lambda: a < a.replace(tzinfo=timezone.utc))
show(lambda: a == a.replace(tzinfo=timezone.utc))
show(lambda: datetime.max + timedelta(1))
show(lambda: datetime.fromtimestamp(1e20))
show(lambda: a.isoformat(timespec="x"))
show(lambda: datetime.combine(1, 2))
show(lambda: a.foo)
print(type(a.isocalendar()).__name__, a.utcoffset(), a.tzname(), a.dst(), abs(a - b), (b - a))
class Stamp(datetime):
    def label(self):
        return "at " + self.isoformat()
s = Stamp(2024, 1, 2)
print(s.label(), (s + timedelta(1)).label(), repr(s), Stamp.fromisoformat("2024-05-05").label(), type(s.replace(day=5)).__name__, type(s.date()).__name__)
