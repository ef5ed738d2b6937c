import sys


def risky():
    raise RuntimeError("first")


def middle():
    try:
        risky()
    except RuntimeError as e:
        print("logged", e)
        raise


def top():
    try:
        middle()
    except RuntimeError as e:
        saved = e
    raise saved


top()
