# Patterns that go back and forth, and those that must not.
import re

print(re.findall(r"(a+)(a+)(a*)", "aaaa"), re.match(r"(.*)(\d+)", "abc123").groups(), re.match(r"(.*?)(\d+)", "abc123").groups(), re.match(r"(\d*?)(\d*)$", "123").groups())
print(re.match(r"(a|ab)(bc|c)?$", "abc").groups(), re.match(r"(?:(\w)(\d))+", "a1b2c3").groups(), re.findall(r'"(?:[^"\\]|\\.)*"', r'say "a \"b\" c" and "d"'))
print(re.search(r"(x+x+)+y", "xxxxxxxxxxy").span(), re.search(r"(?:a|aa)+$", "aaaaaaab"), re.match(r"^(\w+\s?)*$", "some words in a row").group(1))
print(re.match(r"((?:\((?:[^()]|\([^()]*\))*\)))", "(a(b)c)d").group(), re.split(r"(?:(?<=[a-z])(?=[A-Z]))|_", "camelCase_andMore"))
print(re.findall(r"(?=(\w{3}))", "abcde"), re.findall(r"(?<=(\d))x", "1x2x"), re.search(r"(?<=a.)c", "abc").span(), re.findall(r"\b(?!the\b)\w+", "the cat the dog"))
print(re.match(r"(?P<a>x)?(?(a)y|z)", "xy").group(), re.match(r"(?P<a>x)?(?(a)y|z)", "z").group(), re.fullmatch(r"(<b>)?text(?(1)</b>)", "<b>text</b>") is not None, re.fullmatch(r"(<b>)?text(?(1)</b>)", "<b>text"))
print(re.match(r"(?>a*)ab", "aaab"), re.match(r"a*ab", "aaab").group(), re.match(r"(?:a|b)*+b", "abab"), re.match(r"\d{2,4}+\d", "12345").group())
m = re.search(r"(\w+) (?:(\w+) )?(\w+)$", "one three")
print(m.groups(), m.group(2), m.span(2), m.start(3), m.lastindex)
print([m.span() for m in re.finditer(r"a*?", "aa")], [m.group() for m in re.finditer(r"a*", "baac")], re.findall(r"(?i)straße", "STRAßE strasse"), re.findall(r"[^\S\n]+", "a \t\nb"))
