# Mistakes in patterns: message, position, line and column.
import re

for pattern in ["(", ")", "(a", "a)", "[a", "[z-a]", "*a", "+", "a**", "a{2}{3}", "a{3,2}", "?", "(?P<n>a)(?P<n>b)", "(?P<1a>x)", "(?P<>x)", "(?P=x)", "(?P<a", "(?P>x)", "(?Px)",
                r"\1", r"(a)\2", "(?<=a+)b", "(?<!a*)b", r"\q", r"[\q]", "(?z)", "(?", "(?i", "(?<a>b)", "(?#", "a(?i)b", "(?(1)a|b|c)", "(?(2)a)", "(?(x)a)", "(?(0)a)", "(?i-", "(?-i)", "(?i-i:a)", "\\", r"\x1", r"\u12", r"\U0011", r"\400", r"[\d-z]", r"[a-\d]", "(?L)a", "(?au)a", "(?:a", "(?=a", "((a)", "^*", "$+", r"\b*", "(?:)*", "x{99999999999}", "(?P<é>a)", r"(a\1)", "(?P=", "(?P=1)", "[", "[]", "[^]", "{1}", "|*", "(|*)", r"\N{BULLET}", r"\N{xyz}", "(?a-i:b)", "(?-a:b)", "a*+*", "a++?"]:
    try:
        re.compile(pattern)
        print(repr(pattern), "ok")
    except re.error as e:
        print(repr(pattern), "|", e, "|", e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(repr(pattern), type(e).__name__, e)
try:
    re.compile("abc\nde(f")
except re.error as e:
    print(e, e.lineno, e.colno, repr(e.pattern), isinstance(e, Exception), e.args)
for call in [lambda: re.sub("a", r"\2", "a"), lambda: re.sub("(a)", r"\g<2>", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\g<", "a"), lambda: re.sub("a", r"\g", "a"), lambda: re.sub("a", r"\q", "a"),
             lambda: re.sub("a", "\\", "a"), lambda: re.sub("a", r"\g<1a>", "a"), lambda: re.sub("a", r"\g<>", "a"), lambda: re.match("a", 5), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.compile(5), lambda: re.compile(re.compile("a"), re.I),
             lambda: re.match("a", "a").group(1), lambda: re.match("a", "a").group("x"), lambda: re.match("a", "a")["x"], lambda: re.match("(a)", "a").start(3), lambda: re.sub("a", 5, "a"), lambda: re.sub("a", b"b", "a"), lambda: re.split("a", None), lambda: re.match("a", "a").group(1.5), lambda: re.sub("(a)", r"\400", "a"), lambda: re.findall("a"), lambda: re.search("a", "b").group(), lambda: re.sub("a", lambda m: 5, "a")]:
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)
