class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def run(n):
    total = 0
    for i in range(n):
        point = Point(i, 2)
        total += point.x + point.y
    return total


print(run(1_000_000))
