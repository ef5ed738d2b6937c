for i in range(3):
    def skip():
        continue
    skip()
