def fill(n):
    squares = {}
    for i in range(n):
        squares[i * 7] = i
    return squares


def look_up(squares, n):
    total = 0
    for i in range(n):
        total += squares[i * 7]
    return total


squares = fill(500_000)
print(len(squares), look_up(squares, 500_000))
