import numpy as np
a = np.array(["apple", "Banana", "cherry"])
print(a.dtype, a.astype("U3"), np.char.upper(a), np.char.add(a, "!"), np.char.str_len(a), np.char.replace(a, "a", "_"), np.char.startswith(a, "b"), np.char.strip([" x "]), np.char.split(["a b"]), np.char.capitalize(a), np.char.lower(a), np.char.find(a, "an"), np.char.multiply(["a"], 3), np.char.join("-", ["ab"]), np.char.title(a), np.char.isdigit(["1", "a"]), np.char.zfill(["5"], 3), np.char.center(["a"], 5), np.char.count(a, "a"), np.char.endswith(a, "y"), np.char.equal(a, "apple"))
print(a == "apple", a != "apple", a > "b", np.sort(a), np.unique(a), a[a == "cherry"], "apple" in a, a.tolist(), np.isin(a, ["cherry"]), len(a[0]), a[0] + "s", a[0].upper(), isinstance(a[0], str))
b = np.array(["x"] * 3, dtype=object); b += "y"; print(b, b[0])
print(np.where(a == "apple", "yes", "no"), np.concatenate([a, ["kiwi-fruit"]]).dtype, np.array([1, 2]).astype(str), np.array(["1", "2"]).astype(int).sum(), np.array(["a", "b"]).repeat(2), np.full(2, "abc").dtype, np.empty(2, dtype="U5"), np.zeros(2, dtype="U3"))
print(np.array(list("hello")), np.array(["b", "a"]).argsort(), np.array(["b", "a"]).max() if False else "", ",".join(a), np.array(["a", None], dtype=object) == None)
# Numbers that become texts take the room of their type.
for joined in [np.where([True, False], [1, 200], "x"), np.where([True, False], "yes", 0.5), np.concatenate([np.array(["a"]), np.array([1, 2])]),
               np.hstack([np.array(["a"]), np.array([True])]), np.concatenate([np.array(["abc"]), np.array(["d"])])]:
    print(joined, joined.dtype)
