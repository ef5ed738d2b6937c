"""Random leaves: literals, and the small languages inside strings (format specs, patterns)."""

INTS = ["0", "1", "2", "3", "-1", "7", "10", "255", "256", "-128", "1000", "2**31", "2**63 - 1", "2**63", "-2**63",
        "-2**63 - 1", "2**64", "10**18", "10**25", "-10**30", "123456789", "0x7fff", "0b1011", "1_000", "0o17"]
FLOATS = ["0.0", "-0.0", "1.0", "0.1", "0.5", "1.5", "2.5", "-2.5", "3.14159", "1e16", "1e15", "123456789.125", "1e-5",
          "0.0001", "1e22", "1e23", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "1e300", "-1e-300",
          "float('inf')", "float('-inf')", "float('nan')", "0.30000000000000004", "2.675", "1e-7", "100.0", "9007199254740993.0"]
STRINGS = ["", "a", "abc", "Hello, World", "  padded\t", "it's", 'say "hi"', "both ' and \"", "line\nbreak", "tab\there",
           "back\\slash", "naïve café", "ß", "İstanbul", "ǅungla", "日本語", "😀 ok", "e\u0301", "\x00nul", "\x7f", "\u200b",
           "\xa0x", "a,b,,c", "key=value=x", "UPPER lower", "they're bill's", "12", "-3", "3.5", "ﬁn", "ὈΔΥΣΣΕΎΣ",
           "one two  three", "aaa", "abcabc", "x\r\ny\x0bz", "%d {}", "{0}", "٣", "²", "Ⅷ", "_id9", "class", "\ud7ff", "\U0001f468\u200d\U0001f469"]
CHARS = ["a", "Z", "0", " ", "é", "ß", "中", "😀", "\n", "_", "'", "\x1f", "ǆ", "٣", "-"]
BYTES = ["b''", "b'abc'", "b'a b  c'", "b'\\x00\\xff'", "b'line\\nnext'", "b'it\\'s \"q\"'", "b'ABC xyz'", "b'aXbXc'",
         "b'\\xc3\\xa9'", "b'12'", "bytes(3)", "bytes([1, 2, 3])", "bytearray(b'xyz')", "'é€'.encode()", "b'%d'"]
NUMBER_TEXTS = ["12", "-7", "+5", " 42 ", "1_000", "_1", "1__0", "0x1f", "0b11", "0o17", "017", "00", "1e5", "3.5", ".5", "5.",
                "nan", "-inf", "Infinity", "", " ", "abc", "12a", "٣٤", "½", "1e400", "-0", "1e-400", "zz", "7f", "1 2", "0x", "99999999999999999999"]
FORMAT_INT = ["d", "5", "05d", "+d", " d", ",", "_", "x", "#x", "#010b", "o", "X", "<8", ">8", "^9", "*^9d", "=+6", "e", ".2f", "%", "c",
              "n", "#_x", "08,", "+,d", ".3", "s", "10.1e", "_b", "-5", "#o", "0>4", "z", "é^7", ",x"]
FORMAT_FLOAT = ["f", ".2f", "10.3f", "+.1e", "g", ".3g", "%", ".0%", ",.2f", "010.2f", "<10", "^12.4f", "G", "E", ".0f", "#.0f", "_.1f", "d",
                " .2f", "", "n", ".15g", ".17g", "*>+12.2f", "=10", "08.3f", "#g", ".1", ".10", "z.1f", "x", ".400f", "s", ",", "+"]
FORMAT_TEXT = ["", "5", "<6", ">6", "^7", "*^9", ".2", "10.3", "s", "5s", "d", "=8", "+", "05", ",", "é>5", ">{}", "x<4.1s", "-", "#"]
PERCENT = ["%d", "%5d", "%-6d|", "%05d", "%+d", "%x", "%#x", "%X", "%o", "%i", "%u", "%f", "%.2f", "%10.3e", "%g", "%G", "%s", "%r", "%a", "%5s",
           "%-8s|", "%.1s", "%c", "%%", "% d", "%+.1f", "%#o", "%.3d", "%08.2f", "%*d", "%.*f", "%y", "%", "%(a)s", "%5%", "%ld"]
STRFTIME = ["%Y-%m-%d", "%H:%M:%S", "%A %d %B", "%a %b", "%j", "%U %W", "%y", "%I %p", "%f", "%%", "%x", "%X", "%c", "%u %w", "%G-W%V", "%Z%z", "%d/%m/%y", "%e", "%T %D"]
ISO_TIMES = ["2024-02-29", "2023-12-31T23:59:59", "2024-01-01 00:00", "2020-06-15T12:30:45.123456", "2024-13-01", "20240229", "2024-02-30",
             "2024-06-15T10:00:00+02:00", "2024-W05-3", "", "x", "2024-06-15T10:00:00Z", "1999-1-1"]
ERRORS = ["ValueError", "TypeError", "KeyError", "IndexError", "ZeroDivisionError", "AttributeError", "LookupError", "ArithmeticError",
          "RuntimeError", "StopIteration", "OverflowError", "OSError", "NotImplementedError", "AssertionError", "UnicodeError", "NameError"]
JSON_TEXTS = ['{"a": 1, "b": [1, 2.5, null]}', '[1, 2', '{"a" 1}', '"\\u00e9\\n"', "nul", "[1,]", "-0", "1e5", "NaN", "", "  3 ", "[] x", "{'a': 1}",
              '{"a": 1, "a": 2}', '"\\ud83d\\ude00"', '"tab\t"', "01", '[true, false]', "-Infinity", '"\\x"', '{"a":}', '"abc']


def text(random):
    """A string literal; most from the table, some put together from its characters."""
    if random.random() < 0.7:
        return repr(random.choice(STRINGS))
    return repr("".join(random.choice(CHARS + list("abc123 ,.")) for _ in range(random.randrange(9))))


def pattern(random, depth=2):
    """The source of a regular expression that cannot backtrack for long on a short text."""
    if depth == 0 or random.random() < 0.35:
        return random.choice(["a", "b", "c", "x", ".", r"\w", r"\d", r"\s", r"\b", "[a-c]", "[^a]", r"\W", "^", "$", "é", r"\.", r"[\w.]", "[]x]", " ", r"\S", "l+", "o"])
    shape = random.randrange(12)
    part = pattern(random, depth - 1)
    if shape < 4:
        return part + pattern(random, depth - 1)
    if shape == 4:
        return f"({part})"
    if shape == 5:
        return f"(?:{part})" + random.choice(["?", "+", "{2}", "{1,2}", "??", "+?", "*"])
    if shape == 6:
        return f"{part}|{pattern(random, depth - 1)}"
    if shape == 7:
        return f"(?P<n>{part})" + random.choice(["", "(?P=n)", "?"])
    if shape == 8:
        return f"({part})" + random.choice([r"\1", "?", ""])
    if shape == 9:
        return random.choice(["(?=%s)", "(?!%s)", "(?<=%s)", "(?<!%s)"]) % pattern(random, 0)
    if shape == 10:
        return random.choice(["(?i)", "(?s)", "(?m)", "(?x) "]) + part if depth == 2 else part
    return random.choice(["a*", "b+?", "x{,2}", "(a", "a)", "[", "*a", "a{2,1}", "(?P<n>a)(?P<n>b)", r"\2", "a**", "(?z)", "[b-a]", r"\q"]) if random.random() < 0.3 else part
