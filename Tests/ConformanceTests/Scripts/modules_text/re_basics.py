# Finding, splitting, replacing.
import re

text = "The rain in Spain stays mainly in the plain. Call 555-1234 or 555-9876!"
print(re.search(r"ai", text), re.search("zzz", text), re.match("The", text), re.match("rain", text))
print(re.fullmatch(r"\w+", "hello"), re.fullmatch(r"\w+", "hello world"))
print(re.findall(r"\bs\w+", text, re.I), re.findall(r"(\d{3})-(\d{4})", text), re.findall(r"(\d)\d+", text))
for m in re.finditer(r"(?P<area>\d{3})-(?P<number>\d{4})", text):
    print(m, m.group(), m.group(1, 2), m["area"], m.groups(), m.groupdict(), m.start(), m.end("number"), m.span(2), m.lastindex, m.lastgroup)
print(re.split(r"[,;\s]+", "a, b;c  d,e"), re.split(r"(,)", "a,b,c"), re.split(r",", "a,b,c", maxsplit=1), re.split(r"x*", "axbc"))
print(re.sub(r"\d", "#", text), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.sub("a", "b", "aaaa", count=2))
print(re.sub(r"(?P<first>\w+)@(?P<host>\w+)", r"\g<host> at \g<first> \g<0>", "me@home you@work"), re.subn("[aeiou]", "*", "education"))
print(re.sub(r"\b\w", lambda m: m.group().upper(), "some words here"), re.sub("x*", "-", "abxd"), re.sub(r"(a)|(b)", r"[\1\2]", "abc"))
print(re.escape("a.b*c[d] e_f-g@h/i"), re.escape("price: $5 (50%)"), re.escape(b"a.b"))
p = re.compile(r"(\w)(\d)?", re.I | re.M)
print(p, p.pattern, p.flags, p.groups, p.groupindex, re.compile("a", re.X | re.S), re.compile(b"a"), re.compile("a", re.A))
m = p.match("ab")
print(m.groups(), m.groups("none"), m.group(2), m.span(2), m.regs, m.string, m.pos, m.endpos, m.re is p, m.expand(r"<\1>"))
print(p.search("xxx1", 2), p.search("abc1", 1, 2), p.findall("a1b2", 1), re.compile("^b").match("ab", 1), re.compile("b$").search("abc", 0, 2))
print(bool(re.match("", "")), re.findall("", "abc"), re.findall("a|", "aab"), re.findall(rb"\d+", b"12 34"))
print(re.sub(b"a", b"b", b"banana"), re.split(b",", b"a,b"), re.match(rb"(\w+)", b"hi").group(1))
print(re.findall(r"^\w+", "one\ntwo\nthree", re.MULTILINE), re.findall(r"\w+$", "one\ntwo\n"), re.findall(r"a.b", "a\nb axb", re.DOTALL))
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("b"), re.compile("x") is re.compile("x"), isinstance(p, re.Pattern), isinstance(m, re.Match))
