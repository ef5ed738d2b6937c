import numpy as np

a = np.array([1.123456789, 22.5, 1e-5])
print(a)
with np.printoptions(precision=3, suppress=True):
    print(a)
print(a)
np.set_printoptions(precision=2)
print(a, np.array([1 / 3]), np.float64(1 / 3))
np.set_printoptions(precision=8)
print(np.array2string(a, precision=3), np.array2string(np.arange(5), separator=", "), np.array2string(a, formatter={"float_kind": lambda x: "%.1f" % x}), np.array2string(np.arange(3), prefix="x: "), np.array2string(np.array([[1, 2], [3, 4]]), separator=","))
print(np.array_repr(np.array([1.0, 2])), np.array_str(np.array([1, 2])), np.format_float_positional(1e-7), np.format_float_scientific(123456.0), np.format_float_positional(3.14159, precision=2), np.base_repr(10, 2), np.binary_repr(5, width=8), np.format_float_positional(1.0, trim="-"))
np.set_printoptions(threshold=6, edgeitems=2)
print(np.arange(10), np.arange(20).reshape(10, 2))
np.set_printoptions(threshold=1000, edgeitems=3, linewidth=40)
print(np.arange(20) * 1000)
np.set_printoptions(linewidth=75)
np.set_printoptions(formatter={"int": lambda x: hex(x)})
print(np.array([10, 255]), np.array([1.5]))
np.set_printoptions()
print(np.array([10, 255]), np.get_printoptions()["precision"])
np.set_printoptions(formatter=None, floatmode="fixed", precision=3)
print(np.array([1.5, 2.25, 3]))
np.set_printoptions(floatmode="maxprec", precision=8, sign="+")
print(np.array([1.5, -2]))
np.set_printoptions(sign="-", nanstr="missing", infstr="huge")
print(np.array([1.5, np.nan, np.inf, -np.inf]), np.array([np.nan]))
for options in [dict(edgeitems=2**62), dict(threshold=0, edgeitems=1), dict(linewidth=float("inf"), threshold=float("inf"))]:
    with np.printoptions(**options):
        print(np.arange(30))
try:
    np.set_printoptions(threshold=float("nan"))
except ValueError as e:
    print(e)
