import traceback
import sys


def build(n):
    if n == 0:
        class Config:
            size = 10
            half = size / 0
    elif n == 1:
        class Child(undefined_base):
            pass
    elif n == 2:
        class Outer:
            class Inner:
                value = [1][3]
    elif n == 3:
        class Method:
            def f(self, x=missing_default):
                pass
    elif n == 4:
        class Twice(int, int):
            pass
    elif n == 5:
        class Annotated:
            x: undefined_type = 1


for n in range(6):
    try:
        build(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
