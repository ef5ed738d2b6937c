def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("cannot parse " + text) from e


def load():
    try:
        parse("abc")
    except RuntimeError:
        {}["missing"]


load()
