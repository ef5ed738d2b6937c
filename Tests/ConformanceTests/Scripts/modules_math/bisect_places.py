# Places in sorted lists.
import bisect
from bisect import bisect_left, bisect_right, insort

data = [10, 20, 20, 30, 40]
for x in (5, 10, 20, 25, 40, 50):
    print(x, bisect_left(data, x), bisect_right(data, x), bisect.bisect(data, x))
print(bisect_left(data, 20, 2), bisect_left(data, 20, 0, 1), bisect_right(data, 20, lo=1, hi=3))
insort(data, 25)
bisect.insort_left(data, 20)
bisect.insort_right(data, 100)
print(data)
def grade(score, points=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(points, score)]
print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
people = [("ann", 20), ("bob", 30), ("cy", 40)]
print(bisect_left(people, 30, key=lambda p: p[1]), bisect_right(people, 30, key=lambda p: p[1]))
insort(people, ("dee", 35), key=lambda p: p[1])
print(people)
for call in (lambda: bisect_left(data, 1, -1), lambda: bisect_left(data, "x"), lambda: insort(5, 1), lambda: bisect_left([1, 2])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
