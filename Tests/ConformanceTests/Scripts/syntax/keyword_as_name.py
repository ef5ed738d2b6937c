class = "A"
print("not reached")
