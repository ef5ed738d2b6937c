# Which characters count as letters, digits and space.
samples = "aZé中ʰª1²½٣৪Ⅷ㊈〇_-. \t\x0b\x1c\x85\u00a0\u2003\u2028\u200b\u3000\ufeff\u00ad😀\u0301€𝟘𝒜"
tests = [str.isalpha, str.isdigit, str.isdecimal, str.isnumeric, str.isalnum, str.isspace, str.isprintable, str.isidentifier, str.islower, str.isupper, str.istitle, str.isascii]
print(" ".join(t.__name__[2:] for t in tests))
for c in samples:
    print(f"U+{ord(c):05X}", "".join("x" if t(c) else "." for t in tests))
for word in ["", "a1", "1a", "名前", "_", "a-b", "héllo_1", "x·y", "·x", "ª", "℘x", "a\u0301", "\u0301a", "class", "None", "a b"]:
    print(ascii(word), word.isidentifier(), word.isalnum(), word.isprintable(), word.isascii())
print(int("٣৪"), float("١٫٥".replace("٫", ".")), "12³".isdigit(), "12³".isdecimal())
counts = {}
for n in range(0x3000):
    for t in tests:
        counts[t.__name__] = counts.get(t.__name__, 0) + t(chr(n))
print(counts)
