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
