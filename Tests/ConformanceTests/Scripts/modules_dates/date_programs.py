# Programs with dates: ages, ranges, working days, the Fridays that fall on a 13th.
from datetime import date, datetime, timedelta
from calendar import monthrange

def days(start, end, step=timedelta(days=1)):
    while start < end:
        yield start
        start += step
print([d.isoformat() for d in days(date(2024, 2, 27), date(2024, 3, 2))])
print(sum(1 for d in days(date(2024, 5, 1), date(2024, 6, 1)) if d.weekday() < 5))
print([f"{date(2026, m, 13):%d %b %Y}" for m in range(1, 13) if date(2026, m, 13).weekday() == 4])
def add_months(d, n):
    month = d.month - 1 + n
    year, month = d.year + month // 12, month % 12 + 1
    return d.replace(year=year, month=month, day=min(d.day, monthrange(year, month)[1]))
print([str(add_months(date(2023, 10, 31), n)) for n in range(6)], add_months(date(2024, 1, 15), -13))
def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    return date(year, (h + l - 7 * m + 114) // 31, (h + l - 7 * m + 114) % 31 + 1)
print([str(easter(y)) for y in (1999, 2000, 2024, 2025)])
log = ["2024-03-01 10:00:00 start", "2024-03-01 10:00:42 load", "2024-03-02 00:15:00 stop"]
moments = [datetime.strptime(line[:19], "%Y-%m-%d %H:%M:%S") for line in log]
for before, after in zip(moments, moments[1:]):
    print(after - before, (after - before).total_seconds() / 60)
print(max(moments).strftime("%A, %d %B %Y at %I:%M %p"), (moments[-1] - moments[0]) / 2, sorted(moments, reverse=True)[0].date())
def left(until, now):
    rest = until - now
    hours, seconds = divmod(rest.seconds, 3600)
    return f"{rest.days} days, {hours} hours, {seconds // 60} minutes"
print(left(datetime(2024, 12, 25), datetime(2024, 3, 1, 9, 30)))
week = date.fromisocalendar(2024, 10, 1)
print([str(week + timedelta(days=i)) for i in range(7)][::3], week.isocalendar()[:2])
