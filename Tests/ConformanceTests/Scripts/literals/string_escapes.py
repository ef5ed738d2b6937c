print("tab\there", 'quote\'s', "dq\"s", "back\\slash", "nl\\n", "bell\x07".encode(), "\a\b\f\v\r".encode())
print("\101\60\7\0".encode(), "\x41\xe9", "\u00e9\U0001F600", "\N{GREEK SMALL LETTER ALPHA}\N{EURO SIGN}")
print(r"raw\n\t\\", r'q\'s', R"x\"", rb"\x41", Rb"\n", b"\x41\n\101", B"z")
print("""triple "quoted" 'text'
second line \
joined
""" + '''another''' "adjacent" 'strings' "" 'x')
print("a" "b" 'c', ("multi "
                    "line "
                    "paren"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\r\\"), repr("\x00\x1f\x7f\x80\xa0\xad"), repr("é\u200b\u2028\ud7ff\U0001F600\U000E0001"))
print(ascii("é\u4e2d\U0001F600"), ascii("a'b"), repr(b"it's \x00\xff\n\t\\"), repr(b'"'), str(b"a"))
print(len("\U0001F600"), len("e\u0301"), "\x41" == "A", "\u0041" == "A", len(r"\n"), len("\\n"))
print("caf\u00e9" == "café", ord("\N{SNOWMAN}"), "\N{DIGIT ONE}", "\N{LATIN SMALL LETTER E WITH ACUTE}")
print(u"unicode", U"prefix", "line1\nline2".split("\n"), "\r\n".encode())
print("no\
newline", 'a\
b')
print("\'\"", '\'\"', "\\", "\\\\", len("\\"))
print(b"bytes"[0], b"a" b"b", b"'\"", b'\'')
print("%s" % "\u00fc", f"\u00fc{1}", "ü".encode("utf-8"), "ü".encode("latin-1"), b"\xc3\xbc".decode())
print("null\0byte" == "null\x00byte", len("\0"), "\0".isprintable(), repr("\0"), repr("\1234"), "\08"[1])
s = '''quotes: ''' + """'''""" + '''"""''' + """\""""
print(s, len(s))
x = ("implicit"
     # comment between
     " concat")
print(x)
print("a" + "b" * 3 + 'c' "d", "=" * 10, "-" * 0 + "|", "ab" * -1 + "|")
print('''
starts with newline''', """ends with newline
""", sep="<>")
print("tab	inside", "emoji 😀 中文 ñ", "ﬀ ß İ")
