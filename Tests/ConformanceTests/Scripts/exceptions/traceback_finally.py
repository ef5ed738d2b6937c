def work():
    try:
        raise ValueError("first")
    finally:
        print("cleanup")


try:
    work()
except ValueError:
    raise KeyError("while handling")
