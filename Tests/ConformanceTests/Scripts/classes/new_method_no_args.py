class NoArgs:
    pass


for make in (lambda: NoArgs(1), lambda: NoArgs(x=1), lambda: object(1), lambda: object.__new__(NoArgs, 1)):
    try:
        make()
    except TypeError as e:
        print(e)
try:
    object.__new__()
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as e:
    print(e)
print(type(object.__new__(BadInit)).__name__, int.__new__(int, "7"), str.__new__(str, 5))
