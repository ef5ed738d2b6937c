squares = []
yield squares
