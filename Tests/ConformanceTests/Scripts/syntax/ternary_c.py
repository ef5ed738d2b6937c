x = 5
label = x > 3 ? "big" : "small"
