# An `if` without its colon.
temperature = 25
if temperature > 30
    print("hot")
else:
    print("fine")
