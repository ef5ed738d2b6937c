def f():
    count += 1
    global count
