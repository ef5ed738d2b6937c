import io


class Numbers(io.RawIOBase):
    def __init__(self, count):
        self.left = count

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(len(buffer), self.left)
        buffer[:n] = b"7" * n
        self.left -= n
        return n


print(Numbers(5).read(), Numbers(3).read(2), Numbers(3).readall(), io.BufferedReader(Numbers(4)).read(3))


class Broken:
    def write(self, text):
        raise OSError("disk full")


try:
    print("x", file=Broken())
except OSError as e:
    print("OSError", e)
try:
    print("x", file=5)
except AttributeError as e:
    print(e)
