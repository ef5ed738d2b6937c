def combine(first, second, third):
    return first + second + third


def outer():
    result = combine(
        1,
        2,
        "three",
    )
    return result


print("before")
outer()
