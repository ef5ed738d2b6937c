freq = {}
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
