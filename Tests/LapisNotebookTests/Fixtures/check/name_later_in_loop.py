for i in range(3):
    if i > 0:
        print(previous)
    previous = i
print(following)
for following in range(2):
    pass
