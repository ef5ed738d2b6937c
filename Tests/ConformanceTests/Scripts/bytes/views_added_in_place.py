# What += adds to a bytearray: bytes, views, and classes derived from them; and a file in memory with a view of it.
import io

empty = other = bytearray()
empty += empty
empty += memoryview(b"seen")
print(empty, empty is other)


class Bits(bytearray):
    pass


bits = same = Bits(b"x")
bits += memoryview(b"yz")
print(bits, str(bits), f"{bits}", bits is same, bits + b"", bits[:1])

file = io.BytesIO(b"abc")
with file.getbuffer() as window:
    try:
        file.write(b"12345")
    except BufferError as e:
        print(e)
    window[0] = 65
print(file.getvalue(), file.write(b"12345"), file.getvalue())
