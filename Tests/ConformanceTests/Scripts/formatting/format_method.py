print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0} {x}".format("p", x="k"))
print("{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:+d}|{:,}".format(1, 2, 3, 4, 5.678, 6, 7000))
print("{0[0]} {0[1]} {1[k]} {2.real}".format([10, 20], {"k": "v"}, 5), "{a.imag}".format(a=3))
print("{!r} {!s} {!a}".format("x", "y", "é"), "{0!r:>6}".format("q"))
print("{{}} {{{}}} }}{{".format(1), "{:{}}|{:{w}.{p}f}".format("a", 5, 3.14159, w=8, p=2))
print("{:*^11}".format("mid"), "{:->8}".format(5), "{:<8}|".format("left"), "{:=8}".format(-3), "{:=+8}".format(3))
print("{:b} {:o} {:x} {:X} {:#b} {:#o} {:#x} {:c} {:d} {:n}".format(10, 10, 255, 255, 5, 8, 255, 65, 3, 4))
print("{:e} {:E} {:f} {:F} {:g} {:G} {:%}".format(12345.678, 0.00012, 1.5, 2.5, 1e10, 1e-10, 0.25))
print("{:.0e} {:.3g} {:10.4g}| {:<10.2e}| {:.10g}".format(12345.0, 0.00001234, 3.14159265, 1234.5, 1 / 3))
print("{:s} {:5s}| {:.1s} {:>5s}|".format("str", "ab", "cut", "r"))
print("{}".format([1, "a"]), "{}".format({"k": 1}), "{}".format(None), "{}".format((1,)), "{}".format(True))
print("%s %d %i %f %.2f %5d|%-5d|%05d|%+d|% d" % ("s", 1, 2, 3.5, 4.567, 5, 6, 7, 8, 9))
print("%x %X %o %#x %#o %e %E %g %G %c %c %r %a %%" % (255, 255, 8, 255, 8, 1234.5, 0.001, 1e-5, 1e20, "c", 65, "r", "é"))
print("%(a)s %(b)05.1f %(a)r" % {"a": "x", "b": 2.25}, "%s" % "one", "%s" % [1, 2], "%s" % (("t",),), "%d%%" % 50)
print("%10s|%-10s|%.2s|%10.2s|%*d|%-*d|%.*f" % ("r", "l", "cut", "cut2", 5, 42, 5, 42, 2, 3.14159))
print("%s %s %s" % (None, True, 1.0), "%d" % 3.99, "%d" % True, "%5.1f%%" % 12.345, "%s" % {"a": 1})
print("%i items" % 3, "no args", "%%", "100%", "%s" % ("a",))
print(format(3.14159, ".2f"), format(42, "b"), format("x", ">5"), format(1234567, ","), format(5), format(None), format([1]), format(True, "d"))
print("{:%}".format(0.5), "{:.0%}".format(0.256), "{:,.2%}".format(12.5), "{:8.1%}|".format(0.1))


class Money:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return f"${self.v:{spec or '.2f'}}"

    def __str__(self):
        return "money"

    def __repr__(self):
        return "Money(%r)" % self.v


m = Money(5)
print(f"{m} {m:.1f} {m!s} {m!r}", "{} {:.3f}".format(m, m), format(m), "%s %r" % (m, m), str(m), [m])
print("{0:>{1}} {0:>{w}}".format("a", 4, w=6), "{:>{}}".format("x", 3), "{a[b][c]}".format(a={"b": {"c": 1}}))
print("a{}b{}c".format(*[1, 2]), "{a}{b}".format(**{"a": 1, "b": 2}), "{a}".format_map({"a": "m"}))
print("|".join(format(v, "6.2f") for v in [1, 22.222, -3.5]), "|".join("{:>4}".format(v) for v in (1, 22, 333)))
print("%-20s%s" % ("name", "value"), "%3d. %s" % (1, "x"), "%08.3f" % 3.14159, "%+.2e" % -12345.678, "%#.3g" % 1.0)
