def deep():
    a = 1

    def two():
        b = 2

        def three():
            nonlocal a, b
            a += 10
            b += 10
            return a, b
        return three(), a, b
    return two(), a


print(deep())


def late():
    def inner():
        return value
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    value = 3
    return inner()


print(late())


def shared():
    acc = []

    def add(x):
        acc.append(x)
        return len(acc)
    return add, lambda: acc


add, read = shared()
add(1), add(2)
print(read())


def average():
    total = count = 0

    def step(x):
        nonlocal total, count
        total, count = total + x, count + 1
        return total / count
    return step


avg = average()
print(avg(10), avg(20), avg(33))
