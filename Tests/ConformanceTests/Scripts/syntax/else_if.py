x = 1
if x > 2:
    print("big")
else if x > 1:
    print("medium")
