"""Lines of program text."""


def indented(lines):
    return ["    " + part for line in lines for part in line.split("\n")]
