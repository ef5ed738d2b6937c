def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


rows = [("apple", 1.5, 10), ("kiwi", 0.25, 200)]
for name, price, count in rows:
    print(f"{name:<10}|{price:>8.2f}|{count:>5d}|{price * count:>10,.2f}")
    print("%-10s|%8.2f|%5d|" % (name, price, count), "{:<10}|{:>8.2f}|{:>5d}|".format(name, price, count), "{n!r} {p:e}".format(n=name, p=price))
print("=" * 20, "-".join("abc"), ", ".join(f"{k}={v}" for k, v in {"a": 1, "b": "x"}.items()), "\n".join(["l1", "l2"]).splitlines(), "{0}{1}{0}".format("a", "b"), "{a[0]} {b.real}".format(a=[7], b=3), "{{}}".format(), "%%" % (), f"{{{1}}}", f"{'nested ' + str(1)}", f"{rows[0][0]!r:>10}", f"{1 + 1=}", f"{name=!s}")
for f in [lambda: "{} {}".format(1), lambda: "{0} {}".format(1), lambda: "{x}".format(), lambda: "{".format(), lambda: "}".format(), lambda: "%d" % "x", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % {}, lambda: "{:d}".format("x"), lambda: "{!x}".format(1), lambda: "%y" % 1]:
    attempt(f)
