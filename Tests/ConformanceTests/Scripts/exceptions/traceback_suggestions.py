import sys
import math
import collections.abc


class Thing:
    length = 1
    _private = 2

    def append_item(self):
        self.local_value = 5
        return self.lenght


def attempt(n):
    counter = 1
    name_of_user = "x"
    if n == 0:
        return conuter
    if n == 1:
        return name_of_usr
    if n == 2:
        return pritn("x")
    if n == 3:
        return Thing().lenght
    if n == 4:
        return Thing.lenth
    if n == 5:
        return Thing().append_itme()
    if n == 6:
        return Thing().append_item()
    if n == 7:
        return math.squrt(2)
    if n == 8:
        return [].appendd(1)
    if n == 9:
        return "x".uper()
    if n == 10:
        return {}.itmes()
    if n == 11:
        return completely_unrelated_name
    if n == 12:
        return Thing().completely_unrelated
    if n == 13:
        return x1
    if n == 14:
        return Thing()._privat
    if n == 15:
        return collections.abc.Mappin
    if n == 16:
        return os.getcwd()
    if n == 17:
        return time.time()
    if n == 18:
        return lenn
    if n == 19:
        return Treu
    if n == 20:
        return slef.x
    if n == 21:
        raise AttributeError("custom message only")
    if n == 22:
        from sys import exot
    if n == 23:
        return Exceptoin
    if n == 24:
        return thing
    if n == 25:
        return Thing().LENGTH


for n in range(26):
    try:
        attempt(n)
    except Exception:
        sys.excepthook(*sys.exc_info())
