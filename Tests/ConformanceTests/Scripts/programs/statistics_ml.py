import math
import random

random.seed(3)


def mean(xs):
    return sum(xs) / len(xs)


def std(xs):
    m = mean(xs)
    return math.sqrt(sum((x - m) ** 2 for x in xs) / (len(xs) - 1))


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


data = []
for _ in range(60):
    label = random.randint(0, 1)
    data.append(([random.gauss(label * 2, 1), random.gauss(-label, 1)], label))
train, test = data[:40], data[40:]
weights, bias, rate = [0.0, 0.0], 0.0, 0.1
for epoch in range(50):
    loss = 0.0
    for x, y in train:
        p = sigmoid(dot(weights, x) + bias)
        loss -= math.log(p if y else 1 - p)
        error = p - y
        weights = [w - rate * error * xi for w, xi in zip(weights, x)]
        bias -= rate * error
    if epoch % 10 == 0:
        print(f"epoch {epoch:2d} loss {loss / len(train):.6f}")
correct = sum((sigmoid(dot(weights, x) + bias) > 0.5) == bool(y) for x, y in test)
print([round(w, 6) for w in weights], round(bias, 6), correct / len(test))
xs = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(xs), std(xs), sorted(xs)[len(xs) // 2])


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
