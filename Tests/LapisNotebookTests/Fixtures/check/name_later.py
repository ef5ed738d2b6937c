print(total)
total = 3


def show():
    print(later)


later = 4
show()
