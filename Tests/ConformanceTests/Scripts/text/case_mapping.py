# Case mapping beyond ASCII: one character may become several.
words = ["straße", "ﬁnal", "ŉ", "ΐ", "ΣΑΣ", "ΟΔΟΣ ΟΔΟΣ", "Σ", "ΑΣΒ", "İstanbul", "ıI", "ǅ", "Ǆ", "ǆ", "ǈurđa", "ẞ", "Ω", "ﬃ", "ᾳ", "𐐀𐐨", "Ⅷ ⅷ", "Ⓐⓐ", "K", "Å"]
for word in words:
    print(ascii(word.upper()), ascii(word.lower()), ascii(word.title()), ascii(word.capitalize()), ascii(word.swapcase()), ascii(word.casefold()))
    print(len(word), len(word.upper()), len(word.lower()), word.isupper(), word.islower(), word.istitle())
print("STRASSE".casefold() == "straße".casefold(), "ΜΆΪΟΣ".casefold() == "μάϊος".casefold())
print("don't stop 3rd-place o'neil ünï".title(), "ELLA'S éCOLE".capitalize())
print("ABC".isupper(), "ABC1".isupper(), "ABCd".isupper(), "123".isupper(), "ªº".islower(), "Hello World".istitle(), "Hello world".istitle(), "H1Ello".istitle())
names = ["Ärger", "apfel", "Zebra", "éclair", "Éclair", "ångström"]
print(sorted(names), sorted(names, key=str.casefold), sorted(names, key=str.lower, reverse=True))
