# Monte Carlo programs whose results hang on every draw.
import random

random.seed(2024)
inside = sum(1 for _ in range(2000) if random.random() ** 2 + random.random() ** 2 <= 1)
print(4 * inside / 2000)
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(500)]
print({total: rolls.count(total) for total in range(2, 13)})
position = 0
path = [position := position + random.choice((-1, 1)) for _ in range(30)]
print(path)
deck = [rank + suit for suit in "SHDC" for rank in "23456789TJQKA"]
random.shuffle(deck)
print(deck[:5], random.sample(deck, 3), deck.index("AS"))
print([round(random.gauss(100, 15), 3) for _ in range(5)], round(sum(random.expovariate(0.5) for _ in range(100)) / 100, 6))
words = random.choices(["heads", "tails"], weights=[0.7, 0.3], k=10)
print(words, words.count("heads"))
def bootstrap(data, times):
    return sorted(sum(random.choices(data, k=len(data))) / len(data) for _ in range(times))
means = bootstrap([2.1, 3.4, 1.9, 5.6, 4.4], 200)
print(means[4], means[-5])
rng = random.Random("named stream")
weights = [[round(rng.uniform(-1, 1), 4) for _ in range(3)] for _ in range(2)]
print(weights, rng.getrandbits(16), rng.triangular(0, 10, 3))
