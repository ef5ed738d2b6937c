from math import *

print(sqrt(2), pi)
print(sqroot(2))
