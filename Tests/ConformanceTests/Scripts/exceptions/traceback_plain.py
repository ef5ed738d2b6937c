def inner(x):
    return x / 0


def outer():
    value = 5
    return inner(value)


print("before")
outer()
print("never")
