def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


names = ["bob", "Alice", "carol", "Bob", "alice", "", "a", "á", "z"]
print(sorted(names), sorted(names, key=str.lower), min(names), max(names), "a" < "b" < "c", "a" < "B", "apple" < "apples", "Z" < "a", "10" < "9", "é" > "z", "" < " ")
print("abc" == "ab" + "c", "abc" is not None, "a" * 3 == "aaa", "abc" != "ABC", "abc".lower() == "ABC".lower(), "x" in "xyz", "" in "", "xz" in "xyz", not "", not "a", "a" and "b", "" or "default", bool(" "))
for f in [lambda: "a" < 1, lambda: "a" > None, lambda: "a" <= ["a"], lambda: "1" + 1, lambda: "a" == 1, lambda: "a" != None, lambda: "3" * "3", lambda: "a" / "b", lambda: "a" ** 2, lambda: "abc" // 2, lambda: "abc" & "a", lambda: ~"a", lambda: "a" @ "b", lambda: "%d" % "a", lambda: int("a" * 3), lambda: sum("abc"), lambda: max(""), lambda: "a".b]:
    attempt(f)
