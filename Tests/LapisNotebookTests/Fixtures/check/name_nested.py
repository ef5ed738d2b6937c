def outer():
    limit = 3

    def inner():
        return limit + lmit

    return inner()


def other():
    global shared
    shared = 1


other()
print(outer(), shared, limit)
