# Frames, chains and notes as the interpreter prints them.
class Config:
    def __init__(self, data):
        self.data = data

    def load(self, key):
        try:
            return self.data[key]
        except KeyError as e:
            error = ValueError(f"no setting {key!r}")
            error.add_note("known: " + ", ".join(self.data))
            error.add_note("second note")
            raise error from e


def main():
    config = Config({"a": 1, "b": 2})
    try:
        config.load("zz")
    finally:
        print("leaving")


try:
    main()
except ValueError:
    [n for n in range(3)][5]
