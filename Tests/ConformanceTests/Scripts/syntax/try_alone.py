try:
    value = int("5")
print(value)
