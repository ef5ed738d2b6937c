# Replacements made by functions and templates.
import re

text = "On 2024-03-05 and 2023-12-25, 3 apples cost $4.50; 10 pears cost $12."
print(re.sub(r"(\d{4})-(\d\d)-(\d\d)", lambda m: f"{int(m[3])}.{int(m[2])}.{m[1]}", text))
print(re.sub(r"\$(\d+(?:\.\d+)?)", lambda m: f"€{float(m.group(1)) * 0.9:.2f}", text))
print(re.sub(r"(?P<n>\d+) (?P<what>apples|pears)", r"\g<what> (\g<n>)", text), re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "hello wide world"))
counter = iter(range(1, 10))
print(re.sub(r"\?", lambda m: f":{next(counter)}", "a = ? and b = ? or c = ?"))
print(re.subn(r"\s+", " ", "a   b \t c\n\nd"), re.sub(r"(.)\1+", r"\1", "aaabbbccd"), re.sub(r"(?<!^)(?=[A-Z])", "_", "someLongName").lower())
def roman(match):
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for a, b in zip(match[0], match[0][1:] + " "):
        total += -values[a] if values.get(b, 0) > values[a] else values[a]
    return str(total)
print(re.sub(r"\b[IVXLC]+\b", roman, "Chapters IX, XIV and XC"))
print(re.sub("", "-", "abc"), re.sub(r"\w*", "x", "ab cd"), re.sub("^", "> ", "a\nb", flags=re.M), re.sub("$", ";", "a\nb", flags=re.M))
print(re.sub(r"[aeiou]", lambda m: {"a": "4", "e": "3"}.get(m[0], m[0]), "leet haxer"), re.sub("b", r"\\n", "abc"), re.sub("b", "\\\\", "abc"), re.sub("b", r"\n", "abc") == "a\nc")
try:
    re.sub("a", lambda: "x", "a")
except TypeError as e:
    print(e)
