try:
    value = int("12")
except ValueError as error:
    value = 0
print(value, error)
