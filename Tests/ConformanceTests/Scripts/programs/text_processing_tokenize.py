TEXT = """The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs away!  Is the quick fox quick?
"""


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
