# Small programs with expressions: a tokenizer, a log reader, a template, e-mail and number checks.
import re
from collections import Counter

TOKENS = [("NUMBER", r"\d+(\.\d*)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z]+"), ("OP", r"[+\-*/]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+"), ("MISMATCH", r".")]
def tokenize(code):
    line, start = 1, 0
    for m in re.finditer("|".join("(?P<%s>%s)" % pair for pair in TOKENS), code):
        kind, value = m.lastgroup, m.group()
        if kind == "NEWLINE":
            line, start = line + 1, m.end()
            continue
        if kind == "SKIP":
            continue
        if kind == "MISMATCH":
            raise RuntimeError(f"{value!r} unexpected on line {line}")
        yield kind, value, line, m.start() - start
for token in tokenize("price := 3.5 * n;\ntotal := price + 4;"):
    print(*token)
try:
    list(tokenize("a ?"))
except RuntimeError as e:
    print(e)
log = """127.0.0.1 - - [10/Oct/2023:13:55:36] "GET /index.html HTTP/1.0" 200 2326
10.0.0.5 - bob [11/Oct/2023:01:02:03] "POST /login HTTP/1.1" 302 -
10.0.0.5 - bob [11/Oct/2023:01:02:04] "GET /home HTTP/1.1" 200 512"""
line = re.compile(r'(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<when>[^\]]+)\] "(?P<verb>[A-Z]+) (?P<path>\S+)[^"]*" (?P<status>\d{3}) (?P<size>\d+|-)')
print([m.groupdict() for m in map(line.match, log.splitlines())])
print(Counter(re.findall(r"\b[a-z]+\b", "the cat and the hat and the bat".lower())).most_common(2))
print([s for s in ["a@b.co", "no.at", "x.y+z@sub.example.org", "@x.com"] if re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", s)])
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", "camelCaseToSnakeX").lower())
print(re.sub(r"\{(\w+)\}", lambda m: {"name": "Ann", "age": "30"}.get(m[1], m[0]), "Hi {name}, {age} {what}"))
print(re.split(r"(?<=[.!?])\s+", "One. Two! Three? Four"), [w.strip() for w in re.split(r"\s*,\s*", "a , b,c ,d")])
print(re.sub(r"<[^>]+>", "", "<p>Some <b>bold</b> text</p>"), re.findall(r'href="(.*?)"', '<a href="x.html">1</a> <a href="y.html">2</a>'))
print(re.sub(r"(\d{2})/(\d{2})/(\d{4})", r"\3-\1-\2", "12/25/2023"), bool(re.match(r"^(?=.*[A-Z])(?=.*\d).{8,}$", "Passw0rdX")))
print(re.findall(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", "1 -2.5 3e10 x4 .5"), re.search(r"\((.*)\)", "f(a(b)c)").group(1))
scanner = re.compile(r"(\w+)=(\w+)")
print(dict(scanner.findall("a=1, b=2, c=x")), dict(m.groups() for m in scanner.finditer("k=v")))
