"""The problems of `scripts/benchmark samplers`: spaces with functions to be minimised, in plain Python.

A space is a list of (name, kind, arguments); the kinds are choice, uniform, quniform, loguniform (its arguments are
values here, not exponents) and randint (0 to below its argument). `value` is what a trial sees, `truth` what counts.
No optimum lies in the middle of its space.
"""
import csv
import functools
import math
import pathlib
import random


class Problem:
    def __init__(self, name, space, function, optimum, noise=0.0):
        self.name, self.space, self.function = name, space, function
        self.optimum, self.noise = optimum, noise

    def truth(self, assignment):
        return self.function(*(assignment[name] for name, _, _ in self.space))

    def value(self, assignment, seed, trial):
        """The truth and noise that belongs to the trial, so that every sampler has the same luck."""
        noise = random.Random(f"{self.name} {seed} {trial}").gauss(0, self.noise) if self.noise else 0
        return self.truth(assignment) + noise


def cube(dimensions, low, high):
    return [(f"x{i}", "uniform", (low, high)) for i in range(dimensions)]


def branin(x, y):
    return (
        (y - 5.1 / (4 * math.pi**2) * x**2 + 5 / math.pi * x - 6) ** 2
        + 10 * (1 - 1 / (8 * math.pi)) * math.cos(x) + 10)


HARTMANN_WEIGHTS = 1.0, 1.2, 3.0, 3.2
HARTMANN3 = (
    ((3, 10, 30), (0.1, 10, 35), (3, 10, 30), (0.1, 10, 35)),
    ((3689, 1170, 2673), (4699, 4387, 7470), (1091, 8732, 5547), (381, 5743, 8828)),
)
HARTMANN6 = (
    ((10, 3, 17, 3.5, 1.7, 8), (0.05, 10, 17, 0.1, 8, 14), (3, 3.5, 1.7, 10, 17, 8), (17, 8, 0.05, 10, 0.1, 14)),
    ((1312, 1696, 5569, 124, 8283, 5886), (2329, 4135, 8307, 3736, 1004, 9991),
     (2348, 1451, 3522, 2883, 3047, 6650), (4047, 8828, 8732, 5743, 1091, 381)),
)


def hartmann(constants, *x):
    scales, centres = constants
    return -sum(
        weight * math.exp(-sum(a * (v - c / 10000) ** 2 for v, a, c in zip(x, scale, centre)))
        for weight, scale, centre in zip(HARTMANN_WEIGHTS, scales, centres))


ACKLEY_SHIFT = 3.1, -7.7, 11.3, -2.9, 6.1


def ackley(*x):
    x = [v - shift for v, shift in zip(x, ACKLEY_SHIFT)]
    n = len(x)
    return (
        -20 * math.exp(-0.2 * math.sqrt(sum(v * v for v in x) / n))
        - math.exp(sum(math.cos(2 * math.pi * v) for v in x) / n) + 20 + math.e)


def rosenbrock(*x):
    return sum(100 * (b - a * a) ** 2 + (1 - a) ** 2 for a, b in zip(x, x[1:]))


def levy(*x):
    w = [1 + (v - 1) / 4 for v in x]
    return (
        math.sin(math.pi * w[0]) ** 2
        + sum((v - 1) ** 2 * (1 + 10 * math.sin(math.pi * v + 1) ** 2) for v in w[:-1])
        + (w[-1] - 1) ** 2 * (1 + math.sin(2 * math.pi * w[-1]) ** 2))


RASTRIGIN_SHIFT = 1.3, -0.7, 2.1, -1.9


def rastrigin_at(x):
    return sum(v * v - 10 * math.cos(2 * math.pi * v) + 10 for v in x)


def rastrigin(*x):
    return rastrigin_at([v - shift for v, shift in zip(x, RASTRIGIN_SHIFT)])


def rotation(size, seed):
    """An orthogonal matrix: Gram and Schmidt's on normal draws."""
    numbers, rows = random.Random(seed), []
    while len(rows) < size:
        row = [numbers.gauss(0, 1) for _ in range(size)]
        for other in rows:
            inner = sum(a * b for a, b in zip(row, other))
            row = [a - inner * b for a, b in zip(row, other)]
        length = math.sqrt(sum(a * a for a in row))
        rows.append([a / length for a in row])
    return rows


ROTATION = rotation(4, "rastrigin")


def rotated_rastrigin(*x):
    x = [v - shift for v, shift in zip(x, RASTRIGIN_SHIFT)]
    return rastrigin_at([sum(a * v for a, v in zip(row, x)) for row in ROTATION])


def kernel_machine(kernel, c, gamma, degree, shrinking):
    """Looks as the error of a support vector machine does: a valley in log C and log gamma, another a kernel."""
    c, gamma = math.log10(c), math.log10(gamma)
    depth, at_c, at_gamma = {
        "rbf": (0.05, 1.2, -2.3), "poly": (0.09, -0.4, -1.1), "sigmoid": (0.16, 0.6, -3.0), "linear": (0.12, -1.5, 0)
    }[kernel]
    far = (c - at_c) ** 2 / 2
    if kernel != "linear":
        far += (gamma - at_gamma) ** 2 + 0.5 * (c - at_c) * (gamma - at_gamma)
    if kernel == "poly":
        far += 0.3 * (degree - 3) ** 2
    return depth + 0.4 * (1 - math.exp(-0.3 * far)) + (0.004 if shrinking == "no" else 0)


def boosting_like(rate, trees, leaves, fraction, kind):
    """Looks as the loss of boosted trees does: rate against trees, too many leaves overfit."""
    rate, fitted = math.log10(rate), math.log10(rate * trees)
    over = max(0.0, math.log2(leaves) - 5) if kind != "dart" else 0.5 * max(0.0, math.log2(leaves) - 6)
    under = max(0.0, 4 - math.log2(leaves))
    offset = {"gbdt": 0.0, "dart": 0.015, "goss": 0.03}[kind]
    return (
        0.3 + offset + 0.08 * (fitted - 1.1) ** 2 + 0.03 * (rate + 1.6) ** 2 + 0.02 * over**1.5 + 0.015 * under**2
        + 0.25 * (fraction - 0.75) ** 2 * (1.5 if kind == "goss" else 1))


def interactions(levels, strength, seed):
    """A table of effects for each parameter and for each pair, minimised over all combinations."""
    numbers = random.Random(seed)
    single = [[numbers.gauss(0, 1) for _ in range(count)] for count in levels]
    pairs = {
        (i, j): [[numbers.gauss(0, strength) for _ in range(levels[j])] for _ in range(levels[i])]
        for i in range(len(levels)) for j in range(i)
    }

    def function(*x):
        at = [int(v[1:]) for v in x]
        return sum(row[i] for row, i in zip(single, at)) + sum(
            table[at[i]][at[j]] for (i, j), table in pairs.items())

    # All combinations, by an odometer.
    best, at = math.inf, [0] * len(levels)
    while True:
        best = min(best, function(*(f"v{i}" for i in at)))
        for k in range(len(levels)):
            at[k] += 1
            if at[k] < levels[k]:
                break
            at[k] = 0
        else:
            break
    space = [(f"c{k}", "choice", [f"v{i}" for i in range(count)]) for k, count in enumerate(levels)]
    return space, function, best


class Table:
    """Validation scores on a grid, made by tables.py; a value in between takes the nearest grid point."""

    def __init__(self, name):
        with open(pathlib.Path(__file__).parent / "tables" / f"{name}.csv") as file:
            rows = list(csv.reader(file))
        self.names = rows[0][:-1]
        self.scores = {tuple(row[:-1]): float(row[-1]) for row in rows[1:]}
        self.grid = [list(dict.fromkeys(row[k] for row in rows[1:])) for k in range(len(self.names))]
        self.optimum = min(self.scores.values())

    @functools.cached_property
    def numbers(self):
        def parsed(values):
            try:
                return [float(value) for value in values]
            except ValueError:
                return None
        return [parsed(values) for values in self.grid]

    def function(self, scales):
        def look_up(*x):
            key = []
            for value, texts, numbers, scale in zip(x, self.grid, self.numbers, scales):
                if numbers is None:
                    key.append(value)
                else:
                    near = min(range(len(numbers)), key=lambda i: abs(scale(numbers[i]) - scale(value)))
                    key.append(texts[near])
            return self.scores[tuple(key)]
        return look_up


def same(value):
    return value


def table_problem(name, space):
    table = Table(name)
    scales = [math.log if kind == "loguniform" else same for _, kind, _ in space]
    return Problem(name, space, table.function(scales), table.optimum)


def problems():
    categorical = interactions((5, 4, 5, 4, 3), 0.6, "five")
    binary = interactions((2, 3, 2, 3, 2, 3, 2, 3), 0.8, "eight")
    made = [
        Problem("branin", [("x", "uniform", (-5, 10)), ("y", "uniform", (0, 15))], branin, 0.39788735772973816),
        Problem("hartmann-3", cube(3, 0, 1), functools.partial(hartmann, HARTMANN3), -3.8627797869493365),
        Problem("hartmann-6", cube(6, 0, 1), functools.partial(hartmann, HARTMANN6), -3.322368011391339),
        Problem("ackley-5", cube(5, -32.768, 32.768), ackley, 0.0),
        Problem("rosenbrock-4", cube(4, -5, 10), rosenbrock, 0.0),
        Problem("levy-8", cube(8, -10, 10), levy, 0.0),
        Problem("rastrigin-4", cube(4, -5.12, 5.12), rastrigin, 0.0),
        Problem("rastrigin-4 rotated", cube(4, -5.12, 5.12), rotated_rastrigin, 0.0),
        Problem("mixed kernels", [
            ("kernel", "choice", ["linear", "poly", "rbf", "sigmoid"]), ("C", "loguniform", (1e-3, 1e3)),
            ("gamma", "loguniform", (1e-5, 10)), ("degree", "quniform", (2, 5, 1)),
            ("shrinking", "choice", ["yes", "no"])], kernel_machine, 0.05),
        Problem("mixed trees", [
            ("rate", "loguniform", (1e-3, 1)), ("trees", "quniform", (10, 1000, 10)),
            ("leaves", "quniform", (4, 256, 4)), ("fraction", "uniform", (0.3, 1)),
            ("kind", "choice", ["dart", "gbdt", "goss"])], boosting_like, 0.3),
        Problem("categories 5", *categorical),
        Problem("categories 8", *binary),
        Problem(
            "branin noisy", [("x", "uniform", (-5, 10)), ("y", "uniform", (0, 15))], branin, 0.39788735772973816,
            noise=2.0),
        Problem("hartmann-6 noisy", cube(6, 0, 1), functools.partial(hartmann, HARTMANN6), -3.322368011391339,
                noise=0.1),
        table_problem("svc", [
            ("kernel", "choice", ["poly", "rbf"]), ("C", "loguniform", (1e-2, 1e3)),
            ("gamma", "loguniform", (1e-5, 1))]),
        table_problem("network", [
            ("learning_rate", "loguniform", (1e-4, 0.3)), ("alpha", "loguniform", (1e-6, 1)),
            ("hidden", "choice", [8, 16, 32, 64, 128]), ("batch", "choice", [16, 64, 256])]),
        table_problem("logistic", [
            ("C", "loguniform", (1e-4, 1e4)), ("l1_ratio", "uniform", (0, 1)),
            ("scaler", "choice", ["none", "standard", "minmax"])]),
    ]
    return {problem.name: problem for problem in made}
