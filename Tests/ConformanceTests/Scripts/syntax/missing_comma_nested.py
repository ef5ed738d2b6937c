matrix = [
    [1, 2],
    [3, 4]
    [5, 6],
]
points = [(1, 2), (x y)]
