class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy):
        return Point(self.x + dx, self.y + dy)

    def norm(self):
        return self.x * self.x + self.y * self.y


point = Point(0, 0)
total = 0
for i in range(500_000):
    point = point.moved(1, 2)
    total += point.norm() % 3
print(point.x, point.y, total)
