class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def insert(self, v):
        def go(node):
            if node is None:
                self.size += 1
                return {"v": v, "l": None, "r": None}
            if v < node["v"]:
                node["l"] = go(node["l"])
            elif v > node["v"]:
                node["r"] = go(node["r"])
            return node
        self.root = go(self.root)

    def __iter__(self):
        def walk(n):
            if n:
                yield from walk(n["l"])
                yield n["v"]
                yield from walk(n["r"])
        return walk(self.root)


t = Tree()
for v in [5, 2, 8, 1, 9, 3, 5]:
    t.insert(v)
print(list(t), t.size, t.root["l"]["v"])


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]

    def __matmul__(self, o):
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])

    def __eq__(self, o):
        return self.rows == o.rows

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    def __str__(self):
        return "\n".join(" ".join(f"{v:4d}" for v in r) for r in self.rows)


m = Matrix([[1, 2], [3, 4]])
print(m @ m, m @ Matrix.identity(2) == m, m[1, 0], sep="\n")
