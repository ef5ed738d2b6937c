class Model:
    rate = 0.1

    def fit(self):
        return rate

    twice = rate * 2
