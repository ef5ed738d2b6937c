class Trap:
    def __init__(self, action):
        self.action = action

    def __del__(self):
        self.action()


def filled(count=6):
    xs = []
    xs.extend([Trap(xs.clear) for _ in range(count)])
    return xs


xs = filled()
xs[1:3] = ["a"]
print(xs)
xs = filled()
xs[::2] = [1, 2, 3]
print(xs)
xs = filled()
del xs[::2]
print(xs)
xs = filled()
del xs[1]
print(xs)
xs = filled()
xs.pop(2)
print(xs)
xs = filled()
xs[0] = "new"
print(xs)
xs = filled()
xs[:] = []
print(xs)
