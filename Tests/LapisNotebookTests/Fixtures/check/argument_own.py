def train(rate, epochs=3, *, seed=0):
    return rate * epochs + seed


class Net:
    def __init__(self, size, depth=1):
        self.size = size


train(0.1, epoch=5)
train()
train(0.1, 2, 3)
Net(depth=2)
Net(3, dept=4)
train(*[0.1], **{"epochs": 2})
try:
    train(unknown=1)
except TypeError:
    pass
