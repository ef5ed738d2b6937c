try:
    class FromInt(3):
        pass
except TypeError as e:
    print(e)
try:
    class FromBool(bool):
        pass
except TypeError as e:
    print(e)
try:
    class FromNone(type(None)):
        pass
except TypeError as e:
    print(e)
try:
    class Both(int, str):
        pass
except TypeError as e:
    print(e)
try:
    class FromFunction(type(lambda: 0)):
        pass
except TypeError as e:
    print(e)
