x = 5
kind = "big" if x > 3
print(kind)
