done = True
if done:
    break
