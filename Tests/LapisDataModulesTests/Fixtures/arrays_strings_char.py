import numpy as np

s = np.array(["apple pie", "Banana", "cherry"])
print(np.char.upper(s), np.char.title(s), np.char.capitalize(s), np.char.add(s, "!"), np.char.add(["a", "b"], ["c", "d"]), np.char.multiply(["ab"], 3))
print(np.char.replace(s, "a", "A"), np.char.find(s, "an"), np.char.count(s, "r"), np.char.startswith(s, "B"), np.char.endswith(s, "y"), np.char.str_len(s), np.char.split(s), np.char.strip(["  x ", "y "]), np.char.center("ab", 6, "*"), np.char.zfill(["7", "42"], 3), np.char.join("-", ["abc", "de"]))
print(np.char.equal(["a", "b"], ["a", "c"]), np.char.isalpha(["ab", "a1"]), np.char.isdigit(["12", "1a"]), s == "Banana", s.astype("U3"), s.dtype, np.array(["1", "2"]).astype(int), np.array([1.5, 2]).astype(str), np.array([1, 20]).astype("U"), np.sort(s), np.unique(["b", "a", "b"]), s[s != "cherry"], "Banana" in s, np.char.lower("ABC"), np.char.partition(["a-b"], "-"), np.char.ljust(["a"], 3), np.char.lstrip(["xa"], "x"))
s[0] = "a very long text"
print(s, s.tolist(), np.array(["a", "b"]) + np.array(["c", "d"]) if False else "", np.where(s == "Banana", "yes", "no"), np.char.mod("%d!", [1, 2]))
