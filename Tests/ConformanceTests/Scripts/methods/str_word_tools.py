def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


text = "The rain in Spain stays mainly in the plain"
words = text.lower().split()
print(words, len(words), len(set(words)), sorted(set(words)), max(words, key=len), words.count("in"), [w for w in words if "ain" in w], " ".join(reversed(words)), text.count("ain"), text.title(), text.swapcase(), "-".join(words[:3]))
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
print("".join(c for c in text if c.isupper()), "".join(ch for ch in "a1b2c3" if ch.isdigit()), [len(w) for w in words], text[::-1], text.replace(" ", "_"), text.find("Spain"), text[text.index("Spain"):][:5])
print("racecar" == "racecar"[::-1], sorted("listen") == sorted("silent"), "hello".center(11, "*"), "x".join(["1", "2"]), "%s has %d letters" % ("word", 4), "{:>8}|{:<8}|{:^8}".format("r", "l", "c"), f"{'pi':*^10}", "tab\tsep".split("\t"))
print("Caesar".translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "defghijklmnopqrstuvwxyzabc")), "".join(chr((ord(c) - 97 + 13) % 26 + 97) for c in "hello"), " ".join(w[::-1] for w in words), "".join(w[0] for w in words).upper(), "a,b;c d".replace(",", " ").replace(";", " ").split())
