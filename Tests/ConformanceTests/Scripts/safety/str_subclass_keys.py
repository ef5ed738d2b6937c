# Keys that are no plain str but equal to one.


class Name(str):
    pass


class Folded:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text.lower())

    def __eq__(self, other):
        return self.text.lower() == str(other).lower()


table = {Name("a"): 1, "b": 2}
print(table["a"], table[Name("b")], "a" in table, Name("a") in table)
table["a"] = 3
print(len(table), type(list(table)[0]).__name__)
table = {Folded("Key"): "found"}
print(table["key"], table.get("key"), "key" in table, "other" in table)
del table["key"]
print(table)
names = {Name("x"), "y"}
print("x" in names, Name("y") in names, len(names | {"x"}))
