# A day that does not exist, uncaught: the frames are those of the script.
from datetime import date

def birthday(year):
    return date(year, 2, 29)

print(birthday(2024))
print(birthday(2023))
