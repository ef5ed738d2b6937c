count = 0


def step():
    print(count)
    count = count + 1


step()
