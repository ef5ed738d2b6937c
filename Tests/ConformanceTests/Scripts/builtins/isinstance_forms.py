def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(isinstance(1, int), isinstance(True, int), isinstance(1.0, (int, float)), isinstance("a", int | str), isinstance([], (dict, (list, set))), isinstance(None, type(None)), issubclass(bool, int), issubclass(int, (float, object)), isinstance(int, type), isinstance(len, type(len)), type(1) is int, type(True) == int, isinstance(b"", (bytes, bytearray)), isinstance({}.keys(), type({}.keys())), isinstance(range(1), range), isinstance(slice(1), slice), isinstance(memoryview(b""), memoryview))
attempt(lambda: isinstance(1, 1))
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 1))
