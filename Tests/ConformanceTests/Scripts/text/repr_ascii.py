# repr and ascii of strings: quotes, escapes, what is printable.
for s in ["", "a", "it's", 'say "hi"', "it's \"both\"", "back\\slash", "tab\tnl\ncr\r", "\0\x01\x1f\x7f", "\x80\x9f\xa0\xad", "é ñ ü", "\u0300x", "\u200b\u200e\u2028\ufeff", "中文", "😀", "\U000e0001", "\ue000", "\U0010ffff", "\u0378", "\u1680\u3000", "a\x0bb\x0cc\ad\be\x1bf"]:
    print(repr(s), ascii(s), f"{s!r:>12}|{s!a}", "%r %a" % (s, s))
print([s for s in ("'", '"', "\\'", "'\"")], {"k'": 'v"'}, ("\n",), {"\t"})
print(str(["é", "\xad"]), ascii(["é", "\xad"]), ascii({"ü": ("ß",)}), "%s" % ["ä"])
print("\N{GREEK SMALL LETTER ALPHA}\N{EURO SIGN}\N{SNOWMAN}", "\x41\u0042\U00000043\101\60", "a\
b", r"\n\x", "\d" if False else "")
print(len("\r\n"), len("""a
b"""), 'adj' "acent" """x""", "a'b" 'c"d')
print(max("abcXYZ"), min("é", "z", "Z"), "Z" < "a" < "é" < "中" < "😀", "abc" < "abcd", "abc" > "ABC", "" < "a", "a" != "A", "é" == "e\u0301")
print("\ufffd" < "\U00010000", sorted(["😀", "\uffee", "z", "\ue000"]) == ["z", "\ue000", "\uffee", "😀"])
