def attempt():
    error = ValueError("bad input")
    error.add_note("in file data.csv")
    error.add_note("at row 7\nand column 2")
    raise error


try:
    attempt()
except ValueError as e:
    e.add_note("while loading")
    raise
