x = [0, 1, 42, 1_000_000, 0x1F, 0XaB_cd, 0o17, 0b1010, 0_0, 00, 9223372036854775807]
big = [9223372036854775808, 123456789012345678901234567890, 0xFFFFFFFFFFFFFFFFFFFF, 0o7777777777777777777777777]
wide = 0b1111111111111111111111111111111111111111111111111111111111111111111111111
f = [1.0, .5, 5., 1e10, 1E-5, 1.5e+300, 1e999, 1_0.0_1, 1e1_0, 0.1, 123456789.123456789, 00.5, 09.5]
s = ["", 'a', "it's", 'say "x"', "a\tb\n\\\x41\u00e9\U0001F600\101\0", 'a' "b" '''c''']
t = """one
two \
three "quoted" ""inner"" \""" end"""
r = [r"\d\n", R'\'', u"u", rb"\x00", Rb'a', bR"b", b"a\x00\xff\101\n", b'a' b"b", br'\q']
e = ["\d \N{GREEK SMALL LETTER ALPHA}\N{bullet}", "\
joined"]
c = None, True, False, ..., Ellipsis
u = "äöü 日本語 🎉"
naïve = größe = 変数 = 1
z = 1if x else 2
y = [1for q in x]
