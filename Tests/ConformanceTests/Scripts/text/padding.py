def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


for width in range(-1, 9):
    print([f("abc", width, "·") for f in (str.center, str.ljust, str.rjust)], [f("ab", width, "*") for f in (str.center,)], "-7".zfill(width), "+é".zfill(width), "".zfill(width))
print("日本".center(7, "—"), "😀".rjust(3, "😀"), "x".center(4), "x".center(True), "--5".zfill(6), "5-".zfill(4))
attempt(lambda: "a".center("5"))
attempt(lambda: "a".center(5, ""))
attempt(lambda: "a".center(5, "ab"))
attempt(lambda: "a".ljust(5, 1))
attempt(lambda: "a".rjust(5, b"x"))
attempt(lambda: "a".ljust())
attempt(lambda: "a".zfill(2.0))
attempt(lambda: "a".zfill("2"))
attempt(lambda: "a".center(1.5))
attempt(lambda: "a".rjust(5, None))
print(repr("a\tbc\tdef\tg".expandtabs()), repr("a\tb".expandtabs(1)), repr("a\tb".expandtabs(0)), repr("a\tb".expandtabs(-3)), repr("ab\ncd\te\rf\tg".expandtabs(4)), repr("é\t日\t!".expandtabs(tabsize=4)))
attempt(lambda: "a".expandtabs("4"))
attempt(lambda: "a".expandtabs(4, 5))
print("ab" * 3, "ab" * 0, "ab" * -2, 3 * "x", "é" * True)
attempt(lambda: "a" * 1.5)
attempt(lambda: "a" * "b")
attempt(lambda: "a" + 1)
attempt(lambda: 1 + "a")
attempt(lambda: "a" - "b")
attempt(lambda: None + "a")
attempt(lambda: -"a")
