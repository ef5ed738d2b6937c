def fill(n):
    places = {}
    for i in range(n):
        places["key" + str(i)] = i
    return places


def look_up(places, n):
    total = 0
    for i in range(n):
        total += places["key" + str(i)]
    return total


places = fill(200_000)
print(len(places), look_up(places, 200_000))
