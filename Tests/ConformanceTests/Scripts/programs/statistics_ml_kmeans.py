import random

random.seed(3)


def mean(xs):
    return sum(xs) / len(xs)


def kmeans(points, k, steps=10):
    centers = points[:k]
    for _ in range(steps):
        groups = [[] for _ in range(k)]
        for p in points:
            groups[min(range(k), key=lambda i: (p[0] - centers[i][0]) ** 2 + (p[1] - centers[i][1]) ** 2)].append(p)
        centers = [(mean([p[0] for p in g]), mean([p[1] for p in g])) if g else c for g, c in zip(groups, centers)]
    return [tuple(round(v, 4) for v in c) for c in centers], [len(g) for g in groups]


points = [(random.gauss(cx, 0.5), random.gauss(cy, 0.5)) for cx, cy in [(0, 0), (5, 5)] for _ in range(20)]
random.shuffle(points)
print(kmeans(points, 2))


def monte_carlo_pi(n):
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / n


print(monte_carlo_pi(5000))
