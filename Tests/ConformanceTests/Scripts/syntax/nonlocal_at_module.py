nonlocal count
count = 1
