def mandelbrot(size, limit):
    inside = 0
    for row in range(size):
        y = 2.0 * row / size - 1.0
        for column in range(size):
            x = 3.0 * column / size - 2.0
            a = b = 0.0
            for _ in range(limit):
                a, b = a * a - b * b + x, 2 * a * b + y
                if a * a + b * b > 4.0:
                    break
            else:
                inside += 1
    return inside


print(mandelbrot(220, 120))
