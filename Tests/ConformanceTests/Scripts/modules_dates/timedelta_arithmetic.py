# Spans of time.
from datetime import timedelta
import datetime

a = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(a, repr(a), a.days, a.seconds, a.microseconds, a.total_seconds())
for t in [timedelta(), timedelta(1), timedelta(-1), timedelta(seconds=-1), timedelta(hours=25), timedelta(days=-2, hours=3), timedelta(weeks=2), timedelta(days=0.5), timedelta(minutes=1.5), timedelta(microseconds=1), timedelta(seconds=59.9999996), timedelta(hours=-5), timedelta(days=1000), timedelta(1, 2, 3, 4, 5, 6, 7)]:
    print(str(t), repr(t), t.total_seconds(), bool(t))
b = timedelta(hours=10)
print(a + b, a - b, b - a, -a, +a, abs(-a), a * 2, 3 * b, a * 0.5, a / 2, a // 2, a / b, a // b, a % b, divmod(a, b), b / timedelta(minutes=1), timedelta(5) // timedelta(2), a * 1.1, b / 3, b / 1.5, timedelta(seconds=1) / 7, timedelta(microseconds=5) / 2, timedelta(microseconds=3) / 2, timedelta(microseconds=-5) // 2)
print(a > b, a == timedelta(seconds=93784, microseconds=5006), a != 5, a < timedelta(2), max(a, b), sum([a, b], timedelta()), sorted([a, b]), hash(a) == hash(timedelta(seconds=93784, microseconds=5006)))
print(timedelta.min, timedelta.max, timedelta.resolution, repr(timedelta.max))
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: a + 5)
show(lambda: a * "x")
show(lambda: a / 0)
show(lambda: a // timedelta(0))
show(lambda: a % timedelta(0))
show(lambda: a / 0.0)
show(lambda: timedelta(days=10 ** 10))
show(lambda: timedelta("x"))
show(lambda: a < 5)
show(lambda: 5 / a)
show(lambda: timedelta(days=float("nan")))
show(lambda: timedelta.max + timedelta(1))
show(lambda: a * a)
show(lambda: round(a))
show(lambda: f"{a} {a!s:>30} {a!r}")
show(lambda: f"{a:%H}")
hours, rest = divmod(a.total_seconds(), 3600)
print(int(hours), divmod(rest, 60), f"{int(hours):02}:{int(rest // 60):02}", str(timedelta(seconds=3725)), str(timedelta(seconds=3725.5)), timedelta(days=1) == timedelta(hours=24))
