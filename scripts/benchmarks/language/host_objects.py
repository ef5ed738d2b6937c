import random


def run(n):
    generator = random.Random(42)
    total = 0.0
    for i in range(n):
        total += generator.random()
        total += generator.randint(1, 6)
    return total


print(run(500_000))
