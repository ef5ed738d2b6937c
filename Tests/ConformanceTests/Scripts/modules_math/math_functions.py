# The whole of math, on ordinary values and at the edges.
import math

unary = [math.sqrt, math.cbrt, math.exp, math.exp2, math.expm1, math.log1p, math.sin, math.cos, math.tan,
         math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh,
         math.erf, math.erfc, math.gamma, math.lgamma, math.fabs, math.degrees, math.radians, math.ulp,
         math.log, math.log2, math.log10]
values = [0, 1, -1, 0.5, -0.5, 2, 3.7, 10, 170.5, 1e-10, 1e300, math.inf, -math.inf, math.nan, True, 2 ** 70]
for function in unary:
    for value in values:
        try:
            print(function.__name__, value, function(value))
        except (ValueError, OverflowError) as e:
            print(function.__name__, value, type(e).__name__, e)
for name in ["ceil", "floor", "trunc"]:
    f = getattr(math, name)
    for value in [2.5, -2.5, 0.0, -0.0, 7, True, 1e20]:
        print(name, value, f(value))
    for bad in [math.inf, math.nan]:
        try:
            f(bad)
        except (ValueError, OverflowError) as e:
            print(name, type(e).__name__, e)
print(math.pi, math.e, math.tau, math.inf, math.nan)
