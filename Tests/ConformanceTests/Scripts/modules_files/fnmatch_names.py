"""fnmatch, fnmatchcase, filter, translate."""
import fnmatch
import re

cases = [("a.txt", "*.txt"), ("a.TXT", "*.txt"), ("ab", "a?"), ("a", "a?"), ("x1", "x[0-9]"), ("xa", "x[!0-9]"),
         ("a/b.txt", "*.txt"), (".hidden", "*"), ("a[b", "a[[]b"), ("a]b", "a[]]b"), ("a-b", "a[-x]b"),
         ("abc", "a*c"), ("abc\n", "abc"), ("", "*"), ("", "?"), ("a[", "a["), ("ab", "a[!]"), ("x", "[z-a]"),
         ("a.b.c", "*.*"), ("café", "caf?"), ("^", "[^a]"), ("b", "[^a]"), ("a\\b", "a\\b"), ("a+b", "a+b")]
for name, pattern in cases:
    print(repr(name), repr(pattern), fnmatch.fnmatch(name, pattern), fnmatch.fnmatchcase(name, pattern))

names = ["train.csv", "test.csv", "model.pkl", "README.md", "notes.txt"]
print(fnmatch.filter(names, "*.csv"), fnmatch.filter(names, "[mR]*"), fnmatch.filter([], "*"))
print(fnmatch.filter((n for n in names), "t*"))
for pattern in ("*.txt", "a?b", "[abc]x", "[!abc]", "a**b", "x.y", "", "[a-c-e]", "*a*b*c"):
    translated = fnmatch.translate(pattern)
    print(repr(pattern), translated, bool(re.match(translated, "axb")))
print(fnmatch.fnmatch(b"data.bin", b"*.bin"))
for wrong in (lambda: fnmatch.fnmatch(3, "*"), lambda: fnmatch.fnmatch(b"a", "*")):
    try:
        print(wrong())
    except TypeError as e:
        print("TypeError", e)
