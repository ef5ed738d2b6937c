print("starting broken")
raise ValueError("broken module")
