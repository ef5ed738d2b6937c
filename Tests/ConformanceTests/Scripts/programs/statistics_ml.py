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
