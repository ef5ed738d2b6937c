from math import sqrt, floor,
print(sqrt(2))
