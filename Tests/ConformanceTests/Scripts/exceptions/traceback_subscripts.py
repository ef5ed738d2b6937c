import traceback
import sys

matrix = [[1, 2], [3, 4]]
table = {"row": {"cell": None}}


def attempt(n):
    if n == 0:
        return matrix[5][0]
    if n == 1:
        return matrix[0][7]
    if n == 2:
        return table["row"]["none"] + 1
    if n == 3:
        return table["row"]["cell"]["deeper"]
    if n == 4:
        matrix[0][9] = 5
    if n == 5:
        del table["row"]["zzz"]
    if n == 6:
        return (matrix[0] + matrix[1])[10]
    if n == 7:
        return matrix[0][1:"x"]
    if n == 8:
        matrix["a"]["b"] += 1
    if n == 9:
        return matrix[
            1
        ][
            8
        ]


for n in range(10):
    try:
        attempt(n)
    except Exception:
        traceback.print_exc(file=sys.stdout)
