count = 10apples
