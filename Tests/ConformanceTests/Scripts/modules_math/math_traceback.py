# What nobody catches.
import math

def distance(values):
    return math.sqrt(sum(v * v for v in values) - 100)

print(distance([6, 8]), distance([8, 8]))
print(distance([1, 2]))
