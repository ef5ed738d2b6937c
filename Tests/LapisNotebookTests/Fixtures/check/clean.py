"""Nothing is wrong here."""
from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass, field

import helper


@dataclass
class Options:
    rate: float = 0.1
    names: list[str] = field(default_factory=list)

    def scaled(self, by: Scale) -> float:
        return self.rate * by.factor


class Scale:
    factor = 2
    both = [factor, factor + 1]

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return False


def walk(n):
    if n:
        yield from walk(n - 1)
    yield n
    total = 0

    def add(k):
        nonlocal total
        total += k
        return total

    yield add(n)


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=0.1)
    args = parser.parse_args(argv)
    with Scale() as scale, open(os.devnull) as sink:
        print(Options(args.rate).scaled(scale), sink.name)
    for i, *rest in [(1, 2, 3)]:
        print(i, rest, [(y := i) for _ in rest], y)
    while (line := sys.stdin.readline()):
        print(line, end="")
    print({k: v for k, v in vars(args).items()}, lambda q, *p, **kw: (q, p, kw))
    return list(walk(2)), helper.LIMIT


if __name__ == "__main__":
    main([])
