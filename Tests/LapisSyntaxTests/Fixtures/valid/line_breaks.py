if a:
    b = """x
y"""
    c
d = (1,
  2)
