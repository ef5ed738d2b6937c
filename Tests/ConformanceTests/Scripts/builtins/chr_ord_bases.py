def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, sep=": ")


print([chr(n) for n in (65, 233, 8364, 128512)], [ord(c) for c in "Aé€😀"], [bin(n) for n in (0, 5, -5)], [oct(n) for n in (0, 8, -8)], [hex(n) for n in (0, 255, -255)], [chr(ord("a") + i) for i in range(5)], f"{ord('a'):08b}", int("1010", 2), int("0xff", 16), int("077", 8), "".join(format(ord(c), "02x") for c in "Hi"))
for f in [lambda: chr(-1), lambda: chr(1114112), lambda: chr(1.5), lambda: ord("ab"), lambda: ord(1), lambda: bin("1"), lambda: hex(1.0), lambda: oct(None)]:
    attempt(f)
