x = "abc
# ---
x = 'abc
y = 2
# ---
x = """abc
def
# ---
x = '''a

# ---
x = "\x4"
# ---
x = "\u12"
# ---
x = "\U99999999"
# ---
x = "\N{no such name}"
# ---
x = "\N"
# ---
x = b"\x4"
# ---
x = b"é"
# ---
x = b"a" "b"
# ---
x = "a" b"b"
# ---
x = 'It's'
# ---
x = "a"b"
# ---
print('abc)
# ---
print("a" "b)
