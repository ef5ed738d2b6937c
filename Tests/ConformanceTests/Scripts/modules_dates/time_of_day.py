# datetime.time, and time zones.
from datetime import time, timezone, timedelta, datetime, tzinfo

t = time(9, 5, 7, 1000)
print(t, repr(t), time(), repr(time(1)), repr(time(1, 2, 3)), t.hour, t.minute, t.second, t.microsecond, t.isoformat(), t.isoformat("minutes"), t.isoformat(timespec="milliseconds"), t.replace(hour=23), t.strftime("%H:%M:%S.%f"), f"{t:%I %p}")
print(time.fromisoformat("04:23"), time.fromisoformat("04:23:01.5"), time.fromisoformat("T04:23"), time.fromisoformat("0423"), repr(time.fromisoformat("04:23+01:00")), time.min, time.max, time.resolution, bool(time(0)))
print(time(1) < time(2), time(1) == time(1, 0), time(1, tzinfo=timezone.utc) == time(1), hash(time(5)) == hash(time(5)), time(1) == 5)
utc, ist, est = timezone.utc, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-5), "EST")
print(utc, repr(utc), ist, repr(ist), est, repr(est), utc.utcoffset(None), ist.tzname(None), est.tzname(None), utc.dst(None), timezone(timedelta(0)), timezone(timedelta(seconds=3661)), timezone.min, timezone.max, utc == timezone(timedelta(0)), hash(utc) == hash(timezone(timedelta(0))))
noon = datetime(2024, 6, 1, 12, tzinfo=utc)
print(noon, repr(noon), noon.isoformat(), noon.astimezone(ist), noon.astimezone(est), noon.astimezone(), noon.utcoffset(), noon.astimezone(ist).utcoffset(), noon.tzname(), noon.timestamp(), noon == noon.astimezone(est), noon - noon.astimezone(ist), hash(noon) == hash(noon.astimezone(est)))
print(noon.astimezone(est).replace(tzinfo=None), noon.timetz(), noon.utctimetuple()[:6], noon.astimezone(ist).utctimetuple()[:6], datetime(2024, 6, 1, 12).astimezone(est), noon.astimezone(ist) > noon, noon + timedelta(hours=13), noon.astimezone(ist).date())
class Berlin(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month < 10 else timedelta(0)
    def tzname(self, dt):
        return "CEST" if self.dst(dt) else "CET"
summer, winter = datetime(2024, 7, 1, 12, tzinfo=Berlin()), datetime(2024, 1, 1, 12, tzinfo=Berlin())
print(summer.utcoffset(), winter.tzname(), summer.dst(), summer.astimezone(utc), winter.astimezone(utc), summer.strftime("%z %Z"), noon.astimezone(Berlin()), summer - winter, time(5, tzinfo=est).tzname(), time(5, tzinfo=est).utcoffset(), str(time(5, tzinfo=est)))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: time(24))
show(lambda: time(1, 60))
show(lambda: time.fromisoformat("25:00"))
show(lambda: time.fromisoformat("x"))
show(lambda: time(1) < 5)
show(lambda: time(1) < time(1, tzinfo=utc))
show(lambda: time(1) + timedelta(1))
show(lambda: time(1) - time(0))
show(lambda: timezone(5))
show(lambda: timezone(timedelta(hours=24)))
show(lambda: timezone(timedelta(1), 5))
show(lambda: noon.astimezone("x"))
show(lambda: tzinfo().utcoffset(None))
