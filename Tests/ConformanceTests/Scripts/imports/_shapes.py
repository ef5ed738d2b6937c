"""Shapes."""
print("loading shapes")
PI = 3
_hidden = "h"


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


def area(shape):
    return shape.area()


counter = 0


def bump():
    global counter
    counter += 1
    return counter


if __name__ == "__main__":
    print("never here")
