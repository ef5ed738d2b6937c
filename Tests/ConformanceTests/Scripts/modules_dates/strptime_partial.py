# Formats that leave parts out, and time.strptime.
import time
from datetime import datetime

for text, form in [("Feb 29 2024", "%b %d %Y"), ("29 Feb", "%d %b"), ("14:05", "%H:%M"), ("Jan", "%b"), ("2024", "%Y"), ("07", "%d"), ("Sat", "%a"), ("23h", "%Hh"), ("2024/1/2 3:4:5", "%Y/%m/%d %H:%M:%S"), ("1.25", "%S.%f"), ("12am", "%I%p"), ("[2024] (05)", "[%Y] (%m)"), ("a.b*c 2024", "a.b*c %Y"), ("x  2024", "x %Y"), ("112024", "%d%m%Y"), ("1112", "%d%m%y")]:
    for parse in (datetime.strptime, time.strptime):
        try:
            found = parse(text, form)
            print(text, "|", found if isinstance(found, datetime) else tuple(found))
        except ValueError as e:
            print(text, "|", e)
print(time.strftime("%Y-%m-%d", time.strptime("5 January 2023", "%d %B %Y")), time.strptime("2024-060", "%Y-%j").tm_mon, time.strptime("2024 09 1", "%Y %W %w").tm_mday)
