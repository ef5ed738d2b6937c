# A template is read as far as it is needed: the fields before a mistake are looked up and formatted first.
class Shown:
    def __format__(self, spec):
        print("formatted", repr(spec))
        return "<>"

    def __getattr__(self, name):
        print("asked for", name)
        return self


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


s = Shown()
for template in (
    "{0}{", "{0}}", "{0:x}{1", "{0.a.}", "{0.a[b]c}", "{0.a.b[0]}", "{0.a[}", "{0[]}", "{0!}", "{0!rx}", "{0!z}",
    "{0:{1}", "{0:{0}}{", "{0}{0!", "{a}{", "{}{0}", "{0.a:9}{x", "{0!r:d}|{1[}", "{0}{99999999999999999999}",
):  # fmt: skip
    attempt(lambda: template.format(s, "y", a=1))
for value, spec in (("", "#"), ("", "+"), (1.5, "d"), ("a", "d"), ("a", ",s"), ("a", "=3"), (True, "s"), (3, ",x")):
    attempt(lambda: format(value, spec))
