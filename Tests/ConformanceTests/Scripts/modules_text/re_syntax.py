# Every construct of the syntax.
import re

def show(pattern, text, flags=0):
    m = re.search(pattern, text, flags)
    print(repr(pattern), repr(text), m and (m.span(), m.group(), m.groups()))

show(r"a+?", "aaa"); show(r"a{2,3}", "aaaa"); show(r"a{2,3}?", "aaaa"); show(r"a{,2}", "aaa"); show(r"a{2}", "aaa"); show(r"a{,}", "aaa")
show(r"a{x", "a{x"); show(r"{", "{"); show(r"a{1", "a{1"); show(r"x{,5}y", "xxy")
show(r"(?:ab)+", "ababx"); show(r"(ab)+", "abab"); show(r"(a|ab)(c|bcd)(d*)", "abcd"); show(r"(a*)*", "aab"); show(r"(a*)+", "b"); show(r"(?:a?)*?b", "aab")
show(r"(?=foo)\w+", "xfoobar"); show(r"foo(?!bar)\w+", "foobar foobaz"); show(r"(?<=\$)\d+", "cost $45"); show(r"(?<!\$)\b\d+", "$45 67"); show(r"(?<=a|b)c", "xc bc")
show(r"(\w)\1", "hello"); show(r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"x\""); show(r"(a)?b(?(1)c|d)", "abc bd"); show(r"^(<)?\w+(?(1)>|$)", "<tag>"); show(r"(?P<x>a)?(?(x)b|c)", "c")
show(r"(?i)HELLO", "say hello"); show(r"(?i:h)ELLO", "hELLO"); show(r"(?i:h)ELLO", "hello"); show(r"(?s).+", "a\nb"); show(r"(?m)^b", "a\nb"); show(r"(?-i:A)b", "aB Ab AB", re.I); show(r"(?x) a  b # c", "ab"); show(r"(?im-s:^a.c)", "x\nABC", re.S)
show(r"(?>a+)b", "aaab"); show(r"(?>a+)ab", "aaab"); show(r"a++b", "aab"); show(r"a++ab", "aaab"); show(r"a*+a", "aaa"); show(r"a?+a", "a"); show(r"(?:ab)?+ab", "abab"); show(r"a{1,2}+a", "aaa")
show(r"[a-c]+", "xxabcd"); show(r"[^a-c]+", "abxyc"); show(r"[]a]+", "a]b"); show(r"[^]a]+", "a]b"); show(r"[a\-z]+", "-za"); show(r"[-a]+", "a-"); show(r"[a-]+", "a-"); show(r"[\w.]+", "a.b c"); show(r"[\d\s]+", "x1 2"); show(r"[\]]", "]"); show(r"[\b]", "\b"); show(r"[^\W\d]+", "12ab_3")
show(r"\d+\D\s\S\w\W", "12a xy!"); show(r"\Aa", "ba"); show(r"a\Z", "a\n"); show(r"a$", "a\n"); show(r"\bfoo\b", "a foo b"); show(r"\Boo", "foo"); show(r"^$", ""); show(r"$", "ab\n")
show(r"\x41\u0042\U00000043\103\0", "ABCC\0"); show(r"\t\n\r\f\v\a\\", "\t\n\r\f\v\a\\"); show(r"\.\*\-\ \#", ".*- #"); show(r"(?#comment)a", "a"); show(r"a|b|", "c"); show(r"()", ""); show(r"(|a)+", "aa"); show(r"(?:|a)+b", "aab")
show(r"é+", "caféé"); show(r"\w+", "naïve_1 x"); show(r"(?a)\w+", "naïve"); show(r"\d+", "٣٤5"); show(r"[à-ü]+", "xéàz"); show(r"É", "é", re.I); show(r"ß", "ẞ", re.I); show(r"[k]", "\u212a", re.I); show(r"ſ", "S", re.I)
show(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-06"); show(r"((a)(b))?", "ab"); show(r"(a)(b)?(c)?", "ac"); show(r"(?:(a)|(b))*", "ab"); show(r"(?:(a)|b)*", "ab"); show(r"(a(b)?)+", "aba")
show(r"""
    (\d+)   # whole
    \.      # point
    (\d*)   # rest
    [ #]    # kept in a set
    \ x""", "3.14# x", re.VERBOSE)
