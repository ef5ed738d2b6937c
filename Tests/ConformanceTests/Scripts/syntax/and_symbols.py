a = b = True
if a && b:
    print("both")
