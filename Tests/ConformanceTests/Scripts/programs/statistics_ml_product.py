import random

random.seed(3)


points = [(random.gauss(cx, 0.5), random.gauss(cy, 0.5)) for cx, cy in [(0, 0), (5, 5)] for _ in range(20)]
random.shuffle(points)
grid = {"lr": [0.1, 0.01], "depth": [2, 3], "l2": [0, 1]}


def product(options):
    if not options:
        yield {}
        return
    (name, values), *rest = options.items()
    for v in values:
        for other in product(dict(rest)):
            yield {name: v, **other}


best = None
for params in product(grid):
    score = 1 / (1 + abs(params["lr"] - 0.05)) - params["depth"] * 0.01 - params["l2"] * 0.001
    if best is None or score > best[0]:
        best = (score, params)
    print(" ".join(f"{k}={v}" for k, v in params.items()), f"{score:.4f}")
print("best", best[1], f"{best[0]:.4f}")
confusion = {}
for truth, guess in zip("aabbcab", "abbbcac"):
    confusion.setdefault(truth, {}).setdefault(guess, 0)
    confusion[truth][guess] += 1
for truth in sorted(confusion):
    print(truth, {g: confusion[truth][g] for g in sorted(confusion[truth])})
hist = [0] * 5
for _ in range(1000):
    hist[min(4, int(random.random() * 5))] += 1
print(hist, sum(hist))
for i, h in enumerate(hist):
    print(f"{i / 5:.1f}-{(i + 1) / 5:.1f} {'*' * (h // 20)} {h}")
