# Months and years as text, weeks, leap years.
import calendar

print(calendar.isleap(2024), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.weekday(2024, 3, 15), calendar.monthrange(2024, 2), calendar.monthrange(2023, 10))
print(calendar.month(2024, 2))
calendar.prmonth(2023, 10)
print(calendar.month(2024, 6, w=4, l=2))
print(calendar.calendar(2024, m=4))
print(calendar.monthcalendar(2024, 2))
print(list(calendar.month_name), list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.day_name[6], calendar.month_name[1:3])
c = calendar.Calendar(firstweekday=6)
print(list(c.itermonthdays(2024, 2)), list(c.iterweekdays()), [d.isoformat() for d in c.itermonthdates(2024, 2)][:3], list(c.itermonthdays2(2024, 2))[:4], c.monthdayscalendar(2024, 2)[0])
t = calendar.TextCalendar(calendar.SUNDAY)
print(t.formatmonth(2024, 9))
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.MONDAY, calendar.SUNDAY, calendar.firstweekday(), calendar.FRIDAY)
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.month(2024, 2))
print(calendar.monthcalendar(2024, 2)[0], calendar.firstweekday())
for call in (lambda: calendar.month(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.monthrange(2024, 0), lambda: calendar.weekday(2024, 2, 30)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
