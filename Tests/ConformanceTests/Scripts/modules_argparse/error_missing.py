import argparse

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("source")
parser.add_argument("target")
parser.add_argument("--key", required=True)
parser.add_argument("--level", type=int, choices=range(1, 4))
print("parsing")
parser.parse_args(["only"])
