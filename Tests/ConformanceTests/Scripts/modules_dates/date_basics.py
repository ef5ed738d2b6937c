# Calendar days.
from datetime import date, timedelta
import datetime

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.toordinal(), d.isocalendar(), d.isocalendar().week, d.isocalendar()[0], d.ctime(), d.timetuple())
print(d.replace(year=2023, day=1), d + timedelta(days=366), d - timedelta(weeks=1), d - date(2023, 12, 25), (date(2024, 12, 25) - d).days, d.isoformat(), str(d), f"{d}", f"{d:%d.%m.%Y}", format(d, ""))
print(date.fromordinal(738000), date.fromisoformat("2024-01-05"), date.fromisoformat("20240105"), date.fromisoformat("2024-W01-3"), date.fromisocalendar(2024, 9, 4), date.fromtimestamp(86400 * 365))
print(d < date(2024, 3, 1), d == date(2024, 2, 29), d != 5, d == "2024-02-29", max(d, date(2025, 1, 1)), sorted([date(2024, 5, 1), d]), hash(d) == hash(date(2024, 2, 29)), {d: 1}[date(2024, 2, 29)], bool(d))
print(date.min, date.max, date.resolution, datetime.MINYEAR, datetime.MAXYEAR)
for y, m, dd in [(2021, 1, 3), (2020, 12, 31), (2018, 12, 31), (2010, 1, 1), (2000, 1, 1), (1999, 12, 31), (2016, 1, 3)]:
    x = date(y, m, dd)
    print(x, x.isocalendar(), x.strftime("%a %A %b %B %d %j %U %W %w %u %V %G %y %Y %m %e|%x|%D|%F|%h|%C|%%"), x.timetuple().tm_yday)
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: date(2023, 2, 29))
show(lambda: date(2023, 13, 1))
show(lambda: date(0, 1, 1))
show(lambda: date(10000, 1, 1))
show(lambda: date("2023", 1, 1))
show(lambda: date(2023.0, 1, 1))
show(lambda: date(2023, 1))
show(lambda: date())
show(lambda: date.fromisoformat("2024-1-5"))
show(lambda: date.fromisoformat("2024-02-30"))
show(lambda: date.fromisoformat(5))
show(lambda: d + 1)
show(lambda: d + d)
show(lambda: d - 5)
show(lambda: d < 5)
show(lambda: date.max + timedelta(1))
show(lambda: d.replace(day=30))
show(lambda: date.fromordinal(0))
show(lambda: date.fromisocalendar(2024, 54, 1))
show(lambda: date.fromisocalendar(2024, 1, 8))
show(lambda: d.hour)
try:
    d.year = 5
except AttributeError as e:
    print(type(e).__name__)
def age(born, today):
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
print(age(date(2000, 3, 1), d), [str(d + timedelta(days=i)) for i in range(3)], [(date(2024, m, 1) - timedelta(days=1)).day for m in range(2, 6)])
