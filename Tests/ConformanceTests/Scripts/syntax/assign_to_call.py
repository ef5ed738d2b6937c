def score():
    return 1


score() = 2
