accuracy = 0.91
print("accuracy:", acuracy)
