"""Errors of elements that are compared, and what is turned round in place."""
from collections import deque


class Odd:
    def __eq__(self, other):
        raise RuntimeError("mine")


try:
    deque([Odd()]).remove(3)
except Exception as error:
    print(type(error).__name__, error)


class Changing:
    def __eq__(self, other):
        d.append(0)
        return False


d = deque([Changing(), 1])
try:
    d.remove(1)
except Exception as error:
    print(type(error).__name__, error)

numbers = list(range(6))
numbers.reverse()
flags = [True, False, False]
flags.reverse()
print(numbers, flags, sum(deque([1, 2]), 10))
for start in ("", b"", 0):
    try:
        sum(5, start)
    except TypeError as error:
        print(error)
