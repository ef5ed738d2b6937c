name = "Ann"
age = 30
print("name:", name "age:", age)
