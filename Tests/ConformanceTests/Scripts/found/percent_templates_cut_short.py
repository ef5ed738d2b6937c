# A % template that ends early: what stands before its end is taken first.
def attempt(template, values):
    try:
        print(repr(template), template % values)
    except Exception as e:
        print(repr(template), type(e).__name__, e)


for values in ({}, {"a": 1}, {b"a": 1}, 5, (), (3,), (3, "x")):
    print("values", values)
    for template in ("%", "%()", "%(a", "%(a)", "%(a)5.", "%(a)l", "%*", "%.*", "%*.", "%-5", "100%", "%s%"):
        attempt(template, values)
    for template in (b"%", b"%()", b"%(a", b"%(a)", b"%*"):
        attempt(template, values)

attempt("%(a)99999999999999999999d", {})
attempt("%(a)99999999999999999999d", {"a": 1})
attempt("%*.99999999999s", ())
attempt("%*.99999999999s", (3, "x"))
attempt("%.2147483648f", (1.0,))
attempt("%99999999999d", 5)
