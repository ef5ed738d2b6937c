def load(path):
    global path
    path = "x"
