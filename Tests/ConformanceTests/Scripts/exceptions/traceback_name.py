count = 5


def show():
    print(cuont)


show()
