def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


data = {"users": [{"name": "ann", "tags": ["a", "b"]}, {"name": "bob", "tags": []}], "total": 2}
print(data["users"][0]["tags"][-1], [u["name"] for u in data["users"]], {u["name"]: len(u["tags"]) for u in data["users"]}, data.get("none", {}).get("x", "default"), sum(len(u["tags"]) for u in data["users"]))
data["users"].append({"name": "cid", **data["users"][1], "extra": (1, 2)})
data["users"][0]["tags"][1:] = ["z"] * 2
print(data, len(data["users"]), "tags" in data["users"][2])
matrix = [[i * j for j in range(3)] for i in range(3)]
print(matrix, [row[1] for row in matrix], [list(r) for r in zip(*matrix)], sum(map(sum, matrix)), matrix[1][2], matrix[-1][-1], [matrix[i][i] for i in range(3)])
for f in [lambda: data["users"][9], lambda: data["nope"]["x"], lambda: data["users"]["name"], lambda: data["total"][0], lambda: matrix[1, 2], lambda: data["users"][0]["tags"]["a"], lambda: matrix["a"]]:
    attempt(f)
