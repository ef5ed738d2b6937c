def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


people = [("ann", 31), ("bob", 27), ("cid", 31)]
print(max(people, key=lambda p: p[1]), min(people, key=lambda p: p[1]), max("b", "abc", key=len), min([[2], [1, 5]]), max({3: "a", 1: "b"}), min(iter([3, 2])), max([], default=0), min((), default=None), max(1, 2.0, True), min("hello"), max(len, key=id) if False else "-")
attempt(lambda: max([]))
attempt(lambda: min(5))
attempt(lambda: max(1, "a"))
attempt(lambda: min([1, None]))
attempt(lambda: max([1], key=1))
attempt(lambda: min(default=1))
