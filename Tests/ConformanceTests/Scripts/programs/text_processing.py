TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs away!  Is the quick fox quick?
"""


def words(text):
    out, current = [], ""
    for ch in text.lower():
        if ch.isalpha():
            current += ch
        elif current:
            out.append(current)
            current = ""
    if current:
        out.append(current)
    return out


freq = {}
for w in words(TEXT):
    freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{w:<8}{n:>3} {'#' * n}")


def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in s)


secret = caesar("Hello, World", 3)
print(secret, caesar(secret, -3))


def is_palindrome(s):
    s = [c.lower() for c in s if c.isalnum()]
    return s == s[::-1]


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("nope"))


def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in out)


print(rle("aaabccdddd"), rle(""), rle("abc"))


def roman(n):
    table = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    out = ""
    for v, s in table:
        while n >= v:
            out += s
            n -= v
    return out


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)])
table = [("name", "qty", "price"), ("apple", 3, 1.25), ("kiwi", 12, 0.5), ("watermelon", 1, 7.999)]
widths = [max(len(str(row[i])) for row in table) for i in range(3)]
for row in table:
    print(" | ".join(str(cell).ljust(w) if isinstance(cell, str) else f"{cell:>{w}}" for cell, w in zip(row, widths)))
csv = "id,name,score\n1,Ann,90.5\n2,Bob,82\n3,Cid,\n"
lines = csv.strip().split("\n")
header = lines[0].split(",")
rows = [dict(zip(header, line.split(","))) for line in lines[1:]]
scores = [float(r["score"]) for r in rows if r["score"]]
print(rows[0], sum(scores) / len(scores), [r["name"] for r in rows if not r["score"]])


def tokenize(expr):
    out, i = [], 0
    while i < len(expr):
        c = expr[i]
        if c.isdigit() or c == ".":
            j = i
            while j < len(expr) and (expr[j].isdigit() or expr[j] == "."):
                j += 1
            out.append(float(expr[i:j]))
            i = j
            continue
        if not c.isspace():
            out.append(c)
        i += 1
    return out


def evaluate(tokens):
    def factor():
        t = tokens.pop(0)
        if t == "(":
            v = expr()
            assert tokens.pop(0) == ")", "expected )"
            return v
        if t == "-":
            return -factor()
        return t

    def term():
        v = factor()
        while tokens and tokens[0] in ("*", "/"):
            v = v * factor() if tokens.pop(0) == "*" else v / factor()
        return v

    def expr():
        v = term()
        while tokens and tokens[0] in ("+", "-"):
            v = v + term() if tokens.pop(0) == "+" else v - term()
        return v
    return expr()


for e in ["1 + 2 * 3", "(1 + 2) * 3", "-4 / (2 - 4)", "2 * (3 + (4 - 1)) / 3", "1.5 * 4"]:
    print(e, "=", evaluate(tokenize(e)))
try:
    evaluate(tokenize("(1 + 2"))
except (AssertionError, IndexError) as err:
    print(type(err).__name__, err)
print("\n".join(line.rstrip() for line in ["a  ", " b ", "c"]), TEXT.count("\n"), len(TEXT.split()), TEXT.title().split()[:3])
anagrams = {}
for w in ["listen", "silent", "enlist", "google", "elgoog", "abc"]:
    anagrams.setdefault("".join(sorted(w)), []).append(w)
print([g for g in anagrams.values() if len(g) > 1])
