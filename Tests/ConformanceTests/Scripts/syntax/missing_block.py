def first():
    return 1


def second():
print(first())
