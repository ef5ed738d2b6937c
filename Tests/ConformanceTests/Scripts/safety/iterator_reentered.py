class Sequence:
    """Old-style iteration whose item empties the iterator that asks for it."""

    def __getitem__(self, index):
        if index == 0:
            for _ in walker:
                pass
            return "first"
        if index < 3:
            return index
        raise IndexError


walker = iter(Sequence())
depth = 0


class Careful(Sequence):
    def __getitem__(self, index):
        global depth
        if index == 1 and depth == 0:
            depth += 1
            print("inside:", list(walker))
        if index >= 3:
            raise IndexError
        return index


walker = iter(Careful())
print(list(walker))
print(list(walker))
