def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print(",".join("abc"), "".join(()), ", ".join({"k": 1, "j": 2}), "-".join(str(i) for i in range(3)), "é".join(["a", "b"]), "".join(["x"]), " ".join(map(str, (1, 2.5, None))))
attempt(lambda: ",".join([1]))
attempt(lambda: ",".join(["a", 2]))
attempt(lambda: ",".join(["a", None, 3]))
attempt(lambda: ",".join(["a", b"b"]))
attempt(lambda: ",".join(5))
attempt(lambda: ",".join(None))
attempt(lambda: ",".join())
attempt(lambda: ",".join("a", "b"))
attempt(lambda: ",".join(x / 0 for x in [1]))
print(str(), str(b"abc", "ascii"), str(b"\xff", "latin-1"), str(b"abc"), str(object=5), str(b"\xe9", errors="replace"), str(bytearray(b"x"), encoding="utf-8"))
attempt(lambda: str("a", "utf-8"))
attempt(lambda: str(5, "utf-8"))
attempt(lambda: str(b"\xff", "utf-8"))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: str(foo=1))
print("abc".__len__(), "abc".__contains__("b"), "a".__add__("b"), "a".__eq__(1), "a".__lt__("b"), "ab".__getitem__(0), "ab".__mul__(2), hash("a") == hash("a"), "x".__class__, "%s".__mod__(5))
s = "abc"
t = s
s += "d"
print(s, t, s is t, s == "abcd", s.upper().lower() == s, "a" "b" == "ab")
print("abc" == b"abc", "1" == 1, "a" in ["a"], "abc".isalpha() and "abc".islower())
attempt(lambda: "a" < 1)
attempt(lambda: "a" >= None)
attempt(lambda: "abc".foo)
attempt(lambda: "abc".uper())
attempt(lambda: "abc"())
attempt(lambda: str.upper())
attempt(lambda: str.join(",", ["a", "b"]))
attempt(lambda: str.upper(5))
attempt(lambda: "abc".upper(1))
attempt(lambda: "abc".upper(x=1))
