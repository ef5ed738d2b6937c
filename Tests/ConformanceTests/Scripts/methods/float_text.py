def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e15, 123456.789, 1e-5, 1e-4, 2.5, 1e22, 1.5e300, 5e-324, float("inf"), float("-inf"), float("nan"), 100.0, 1e5]
for v in values:
    print(v, repr(v), f"{v:.3f} {v:e} {v:g} {v:.2e} {v:10.2f}| {v:<8}| {v:+} {v:%} {v:,} {v:.0f} {v:.3g} {v:n}", "%s %r %f %e %g %.1f" % (v, v, v, v, v, v))
print(round(2.675, 2), round(0.5), round(1.5), round(2.5), round(-1.5), round(1234.567, -2), round(1e20), round(1.25, 1), round(1.35, 1), f"{2.675:.2f}", f"{0.125:.2f}", f"{1e10:.0f}", f"{0.1 + 0.2:.17f}", f"{1.0:.50f}"[:12], f"{123.456:08.2f}", f"{-5.5:=10}", f"{5.5:*^9}", f"{1e6:,.2f}", f"{0.00001234:.3}", f"{1234.5:.3}", f"{1.0:#.3g}", f"{3.0:.1%}")
for f in [lambda: f"{1.5:d}", lambda: f"{1.5:x}", lambda: f"{1.5:s}", lambda: f"{1.5:.}", lambda: f"{1.5:c}", lambda: float("1.2.3"), lambda: float("1e"), lambda: float("--1"), lambda: float(""), lambda: float("0x1"), lambda: float("one"), lambda: "%d" % float("nan"), lambda: "%d" % 1e20, lambda: "%x" % 1.5, lambda: int("1.5")]:
    attempt(f)
