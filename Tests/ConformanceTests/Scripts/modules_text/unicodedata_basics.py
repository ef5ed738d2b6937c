# Names, categories, normal forms.
import unicodedata as ud

for c in "aZ5é½Ⅷ_ -+$€中あ\u0301\n\u00a0😀ß²":
    print(ascii(c), ud.name(c, "none"), ud.category(c), ud.decimal(c, None), ud.digit(c, None), ud.numeric(c, None), ud.combining(c))
text = "Ünïcödé ﬁne ½ Å"
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    print(form, ascii(ud.normalize(form, text)), len(ud.normalize(form, text)), ud.is_normalized(form, text))
print("".join(c for c in ud.normalize("NFD", "àéîõü ç ñ") if not ud.combining(c)), ud.normalize("NFKD", "Crème Brûlée").encode("ascii", "ignore").decode())
print(ud.lookup("LATIN SMALL LETTER E WITH ACUTE"), ud.lookup("GREEK SMALL LETTER PI"), "\N{BULLET}", "\N{SNOWMAN}")
for call in (lambda: ud.name("\n"), lambda: ud.lookup("NO SUCH NAME"), lambda: ud.category("ab"), lambda: ud.decimal("x"), lambda: ud.numeric("x"), lambda: ud.normalize("NFX", "a"), lambda: ud.digit("½")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(ud.mirrored("("), ud.mirrored("a"), ud.normalize("NFC", "\u1112\u1161\u11ab"), ascii(ud.normalize("NFD", "한글")), ascii(ud.normalize("NFKC", "ﬃ①㎏ｶﾞ")))
