def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(True + True, True * 5, True / 2, -True, ~True, True == 1, True is True, isinstance(True, int), bool.__bases__, True & False, True | False, True ^ True, True & 1, True + 1.5, sum([True, False, True]), [10, 20][True], "ab" * True, str(True), repr(False), f"{True:d} {True} {True:>6} {False:5}|", "%d %s %r" % (True, True, True), int(True), float(True), hash(True), {True: "a", 1: "b"}, max(True, 2), min(False, -1), True < 2, round(True), abs(False), divmod(True, 2), True ** 2, 1 << True, range(True), list(range(True)), bool("False"), bool([0]), bool({}), bool(0.1), not 5, True.real, True.bit_length(), True.numerator, isinstance(1, bool), type(True & True).__name__, type(True + 0).__name__, (5 > 3) + (2 > 1), True if [] else False, None is None, any([0, False, None]), all([1, True, "x"]))
for f in [lambda: True + "a", lambda: True.foo, lambda: True(), lambda: True[0], lambda: len(True), lambda: True < "a", lambda: bool(1, 2), lambda: not_defined]:
    attempt(f)
