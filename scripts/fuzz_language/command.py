"""The command: makes programs, compares, shrinks, writes the finds."""

import argparse
import pathlib
import random
import sys
import time
import warnings

from .difference import difference, signature
from .running import Side
from .shrinker import shrink
from .statements import program

BATCH = 30
UNCAUGHT = 6
# Of differences that look alike before shrinking, only so many are shrunk.
ALIKE = 1


class Finds:
    """The finds of a run: a script and a text with both outputs each, numbered as they came."""

    def __init__(self, folder):
        self.folder = folder
        self.known = {}
        self.looks = {}
        self.counts = {}

    def worth_shrinking(self, found):
        look = (found.kind, *found.detail)
        self.looks[look] = self.looks.get(look, 0) + 1
        return found.kind == "value" or self.looks[look] <= ALIKE

    def add(self, found, source, expected, actual, seed):
        """The find's number when it is new."""
        key = signature(found, source)
        self.counts[key] = self.counts.get(key, 0) + 1
        if key in self.known:
            return None
        number = self.known[key] = len(self.known) + 1
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"{number:03}-{found.kind}"
        (self.folder / f"{name}.py").write_text(source, encoding="utf-8", errors="surrogatepass")
        (self.folder / f"{name}.txt").write_text(
            f"seed {seed}\n--- CPython\n{expected}\n--- Lapis\n{actual}\n", encoding="utf-8", errors="surrogatepass"
        )
        return number


class Fuzzer:
    def __init__(self, cpython, lapis, finds, steps):
        self.cpython = cpython
        self.lapis = lapis
        self.finds = finds
        self.steps = steps
        self.programs = 0

    def round(self, seed):
        """One batch of programs, and the ones that end in a traceback."""
        seeds = [f"{seed}.{i}" for i in range(BATCH)]
        sources = [program(s) for s in seeds]
        self.compare(seeds, sources, Side.together)
        seeds = [f"{seed}.u{i}" for i in range(UNCAUGHT)]
        self.compare(seeds, [program(s, uncaught=True) for s in seeds], alone)

    def compare(self, seeds, sources, way):
        self.programs += len(sources)
        for seed, source, expected, actual in zip(
            seeds, sources, way(self.cpython, sources), way(self.lapis, sources)
        ):
            found = difference(expected, actual)
            if found is None or not self.finds.worth_shrinking(found):
                continue
            # Alone, since one program may have changed what the next one sees.
            expected = way(self.cpython, [source])[0]
            found = difference(expected, way(self.lapis, [source])[0])
            # What CPython prints otherwise the next time says nothing: random numbers without a seed.
            if found is not None and way(self.cpython, [source])[0] == expected:
                self.shrink(found, source, seed, way)

    def shrink(self, found, source, seed, way):
        def differs(candidates):
            expected, actual = way(self.cpython, candidates), way(self.lapis, candidates)
            alike = [found.like(difference(a, b)) for a, b in zip(expected, actual)]
            # Shrinking may leave out the seed of random numbers.
            again = iter(way(self.cpython, [source for source, like in zip(candidates, alike) if like]))
            return [like and next(again) == a for like, a in zip(alike, expected)]

        small = shrink(source, differs, steps=self.steps if way is Side.together else self.steps // 4)
        expected, actual = way(self.cpython, [small])[0], way(self.lapis, [small])[0]
        found = difference(expected, actual) or found
        number = self.finds.add(found, small, expected, actual, seed)
        if number is not None:
            print(
                f"{number:3} {found.kind:9} seed {seed}\n      CPython: {found.expected[:150]}\n      Lapis:   {found.found[:150]}",
                flush=True,
            )


def alone(side, sources):
    return [side.alone(s) for s in sources]


def replay(paths, cpython, lapis):
    """Prints both outputs of files that differ."""
    differ = 0
    for path in paths:
        source = pathlib.Path(path).read_text(encoding="utf-8")
        expected, actual = cpython.alone(source), lapis.alone(source)
        if difference(expected, actual):
            differ += 1
            print(f"{path}: differs\n--- CPython\n{expected}--- Lapis\n{actual}")
        else:
            print(f"{path}: same")
    return differ


def main():
    top = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(
        prog="fuzz-language", description="Compares Lapis with CPython on random programs."
    )
    parser.add_argument("--seconds", type=float, default=300, help="how long to run (default: %(default)s)")
    parser.add_argument(
        "--seed", type=int, default=None, help="the first seed (default: a random one, which is printed)"
    )
    parser.add_argument("--lapis", default=None, help="the program to test (default: scripts/lapis, which builds it)")
    parser.add_argument("--out", default="fuzz-finds", help="folder for the finds (default: %(default)s)")
    parser.add_argument(
        "--steps",
        type=int,
        default=100,
        help="how often to try to shrink a find; 0 leaves it as it is (default: %(default)s)",
    )
    parser.add_argument("--replay", nargs="+", metavar="FILE", help="run these files on both sides instead")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    lapis_path = pathlib.Path(options.lapis or top / "lapis").resolve()
    if options.lapis is None:
        # Builds it now, rather than under the time limit of the first program.
        Side([str(lapis_path)], 3600).alone("print(1)\n")
    cpython = Side([sys.executable, "-W", "ignore"], 5)
    lapis = Side([str(lapis_path)], 20)
    if options.replay:
        return 1 if replay(options.replay, cpython, lapis) else 0
    seed = random.randrange(1 << 30) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    fuzzer = Fuzzer(cpython, lapis, Finds(pathlib.Path(options.out)), options.steps)
    end = time.monotonic() + options.seconds
    try:
        while time.monotonic() < end:
            fuzzer.round(seed)
            seed += 1
    except KeyboardInterrupt:
        pass
    kinds = len(fuzzer.finds.known)
    print(f"{fuzzer.programs} programs, {kinds} kinds of difference; the next seed is {seed}")
    return 1 if kinds else 0
