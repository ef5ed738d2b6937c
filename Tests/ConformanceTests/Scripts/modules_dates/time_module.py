# Clocks, fields, and text of times.
import time

g = time.gmtime(0)
print(g, g.tm_year, g[0], g.tm_zone, g.tm_gmtoff, len(g), tuple(g), g[:3], type(g).__name__, isinstance(g, tuple), g.tm_isdst, g.n_fields)
print(time.gmtime(1700000000.9), time.localtime(86400 * 45)[:6], time.mktime(time.localtime(1000000)), time.mktime((2024, 3, 5, 10, 20, 30, 0, 0, -1)), time.mktime((2024, 14, 35, 25, 0, 0, 0, 0, 0)))
print(time.strftime("%Y-%m-%d %H:%M:%S %a %b %j", g), time.strftime("%c", (2024, 2, 29, 1, 2, 3, 3, 60, 0)), time.asctime(g), time.ctime(0), time.asctime((2024, 2, 9, 1, 2, 3, 3, 60, 0)), time.strftime("%d %B %Y", time.gmtime(1e9)))
p = time.strptime("30 Nov 2023 14:05", "%d %b %Y %H:%M")
print(p, time.strptime("2024", "%Y"), time.strptime("Mon Jan  1 00:00:00 2024"), time.mktime(p))
print(time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, 0)), g == time.gmtime(0), g < time.gmtime(5), hash(g) == hash(time.gmtime(0)))
start = time.perf_counter()
time.sleep(0.01)
print(0.009 < time.perf_counter() - start < 1, time.monotonic() > 0, time.time() > 1.6e9, isinstance(time.time_ns(), int), isinstance(time.perf_counter_ns(), int), time.process_time() >= 0, time.thread_time() >= 0, isinstance(time.monotonic_ns(), int), time.timezone, time.daylight, time.tzname, time.altzone)
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: time.sleep(-1))
show(lambda: time.sleep("x"))
show(lambda: time.strptime("x", "%Y"))
show(lambda: time.strftime("%Y", (1, 2)))
show(lambda: time.strftime("%Y", 5))
show(lambda: time.gmtime("x"))
show(lambda: time.mktime((1, 2)))
show(lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 1, 0)))
show(lambda: time.strftime("%Y", (2024, 1, 1, 25, 0, 0, 0, 1, 0)))
show(lambda: time.strftime(5))
show(lambda: time.struct_time((1, 2)))
show(lambda: time.gmtime(1e20))
show(lambda: g.foo)
try:
    g.tm_year = 5
except Exception as e:
    print(type(e).__name__, e)
