# A digest of the case mappings and classes of whole blocks.
import hashlib

mappings = [str.lower, str.upper, str.title, str.casefold, str.swapcase]
tests = [str.isalpha, str.isdecimal, str.isdigit, str.isnumeric, str.isspace, str.isprintable, str.isidentifier, str.islower, str.isupper, str.istitle]
for first, last in [(0x80, 0x250), (0x250, 0x590), (0x590, 0x800), (0x10A0, 0x1100), (0x13A0, 0x1400), (0x1C80, 0x1D00), (0x1E00, 0x2000), (0x2000, 0x2500), (0x2C00, 0x2E00), (0xA640, 0xA800), (0xAB30, 0xABC0), (0xFB00, 0xFB20), (0xFF00, 0x10000), (0x10400, 0x10500), (0x1D400, 0x1D480)]:
    lines = []
    for n in range(first, last):
        c = chr(n)
        lines.append(" ".join(m(c) for m in mappings) + "".join("x" if t(c) else "." for t in tests))
    print(hex(first), hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12])
