class P:
    x = 5
    items = [1, {"k": "v"}]

    def __getitem__(self, k):
        return f"item {k!r}"


p = P()
print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{} {a} {}".format(1, 2, a=3))
print("{0.x} {0.items[0]} {0.items[1][k]} {0[key]} {0[3]} {p.x}".format(p, p=p))
print("{0[0]} {0[1]} {1[a]} {1[b c]} {2.real}".format([1, 2], {"a": "A", "b c": "BC"}, 7))
print("{!r} {!s} {!a} {0!r:>6}".format("é", "b", "c") if False else "{!r} {!s} {!a}".format("é", "b", "ü"))
print("{:>{}} {:{}^{}} {:{w}.{p}f}".format("a", 5, "b", "*", 7, 3.14159, w=8, p=2))
print("{{}} {{{}}} }}{{".format(1), "{:{{}}".format if False else "", "{:}".format(3), "{0:}".format("q"))
print("{:,} {:.2%} {:+d} {:08.3f} {:x} {:e} {:>10} {:^10}|".format(1234567, 0.1234, 5, 3.14159, 255, 12345.678, "r", "c"))
print("{:%}".format(0.5), "{:d}".format(True), "{}".format(True), "{:5}|{:<5}|{:5}|".format(1, 1, "s"))
print("{0:{1}} {0:{fill}{align}{width}}".format(3, 4, fill="_", align=">", width=6))
print("{a[0]} {a[1][x]}".format(a=[1, {"x": 2}]), "{0}{0!r}{0:>3}".format("z"))
print("{name} is {age:>3} years".format(**{"name": "Bob", "age": 5}), "{} {}".format(*[1, 2]))
print("{x} {y}".format_map({"x": 1, "y": 2}))


class D(dict):
    def __missing__(self, k):
        return f"<{k}>"


print("{a} {b}".format_map(D(a=1)))
for t, a, k in [("{}", (), {}), ("{1}", (1,), {}), ("{a}", (), {}), ("{} {0}", (1,), {}), ("{0} {}", (1,), {}), ("{", (1,), {}), ("}", (1,), {}), ("{a", (), {}), ("{!x}", (1,), {}), ("{!}", (1,), {}), ("{!rr}", (1,), {}), ("{0.y}", (p,), {}),
                ("{0[a]}", ([1],), {}), ("{0[5]}", ([1],), {}), ("{a.b}", (), {"a": 1}), ("{:d}", ("s",), {}), ("{0[}", ([1],), {}), ("{0.}", (1,), {}), ("{0[]}", ([1],), {}), ("{:{}}", (1,), {}), ("{ 0}", (1,), {}), ("{0 }", (1,), {}), ("{-1}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{0!r:d}", (1,), {}), ("{}}", (1,), {}), ("{{}", (1,), {}), ("{0]}", (1,), {}), ("{0[0}", ([1],), {}), ("{0[0]x}", ([1],), {}), ("{a!r}", (), {"a": "q"}), ("{class}", (), {"class": 1})]:
    try:
        print(t, "->", t.format(*a, **k))
    except Exception as e:
        print(t, "->", type(e).__name__, e)
fmt = "{:<8}{:>8}".format
print(fmt("a", "b"), "{}".format, sep="|") if False else print(fmt("a", "b"))
print("{0:>{w}}".format("x", w=4), "{:{}{}{}.{}}".format(2.5, "*", "^", 9, 2))
print("{:c}{:c}".format(72, 105), "{:b} {:o} {:X} {:#b}".format(5, 8, 255, 5), "{:_}".format(10 ** 9), "{:10.3}|".format("abcdef"))
print("%s" % "x", "{}".format([1, 'a']), "{!s:.3}".format([1, 2, 3]), "{:n}".format(1000))
