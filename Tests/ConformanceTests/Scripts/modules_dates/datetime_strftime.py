# Every directive out and in.
from datetime import datetime, date, time, timezone, timedelta

moments = [datetime(2024, 3, 5, 4, 7, 9, 1234), datetime(1999, 12, 31, 23, 59, 59), datetime(2024, 7, 4, 12, 0, tzinfo=timezone.utc), datetime(2000, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=5, minutes=30), "IST")), datetime(987, 6, 5)]
for m in moments:
    for d in "aAwdbBmyYHIpMSfzZjUWcxXGuV%eDFhTRnrst":
        if d in "nst" :
            continue
        print(d, repr(m.strftime("%" + d)), end=" ")
    print()
print(moments[0].strftime("%d/%m/%y %I:%M %p, %-d %-m %-H|%5d"), moments[0].strftime(""), moments[0].strftime("plain é %% %"), time(9, 5).strftime("%H.%M %Y"), date(2024, 1, 2).strftime("%H:%M"))
cases = [("2024-03-05 04:07:09", "%Y-%m-%d %H:%M:%S"), ("5 Mar 2024", "%d %b %Y"), ("March 5, 2024", "%B %d, %Y"), ("05/03/24", "%d/%m/%y"), ("31/12/68", "%d/%m/%y"), ("31/12/69", "%d/%m/%y"), ("11:30 PM", "%I:%M %p"), ("12:00 AM", "%I:%M %p"), ("12:05 pm", "%I:%M %p"),
         ("2024-03-05T04:07:09.5", "%Y-%m-%dT%H:%M:%S.%f"), ("2024-03-05 +0530", "%Y-%m-%d %z"), ("2024-03-05 +05:30", "%Y-%m-%d %z"), ("2024-03-05 Z", "%Y-%m-%d %z"), ("2024-03-05 UTC", "%Y-%m-%d %Z"), ("2024 065", "%Y %j"), ("Tue Mar  5 04:07:09 2024", "%c"), ("03/05/24", "%x"), ("04:07:09", "%X"),
         ("Tuesday 05 March 2024", "%A %d %B %Y"), ("tue 05 MARCH 2024", "%a %d %B %Y"), ("2024 10 2", "%Y %W %w"), ("2024 10 2", "%Y %U %w"), ("2024 W10 2", "%G W%V %u"), ("100%", "%H0%%"), ("20240305", "%Y%m%d"), ("1 2 2024", "%d %m %Y"), ("  2024-01-01", " %Y-%m-%d"), ("12.5.2024", "%d.%m.%Y"), ("-0100", "%z")]
for text, form in cases:
    try:
        print(text, "|", form, "|", repr(datetime.strptime(text, form)))
    except ValueError as e:
        print(text, "|", form, "|", e)
bad = [("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("2024-01-01x", "%Y-%m-%d"), ("abc", "%Y"), ("24", "%Y"), ("2024", "%q"), ("2024", "%"), ("25:00", "%H:%M"), ("13:00 PM", "%I:%M %p"), ("2024 366", "%Y %j"), ("2023 366", "%Y %j"), ("2024 10", "%Y %V"), ("2024 W10", "%G W%V"), ("Foo", "%B"), ("", "%Y"), ("2024-01-01 12", "%Y-%m-%d")]
for text, form in bad:
    try:
        print(text, "|", form, "|", repr(datetime.strptime(text, form)))
    except Exception as e:
        print(text, "|", form, "|", type(e).__name__, e)
try:
    datetime.strptime(5, "%Y")
except TypeError as e:
    print(e)
