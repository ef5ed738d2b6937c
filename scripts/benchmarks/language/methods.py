class Counter:
    def __init__(self, step):
        self.step = step
        self.value = 0

    def advance(self, by):
        self.value += self.step * by
        return self.value


def run(n):
    counter = Counter(3)
    total = 0
    for i in range(n):
        total += counter.advance(i) % 5
        total += counter.step
    return total


print(run(1_000_000))
