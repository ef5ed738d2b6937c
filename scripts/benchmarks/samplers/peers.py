"""Runs Optuna's samplers on the problems and adds to peers.csv what is not there yet:

    python peers.py [SAMPLER ...]       random, tpe, gp; needs optuna and, for gp, torch

Only the head line of the file says which version: a run with another one begins a new file. One line a run: the
regret after each number of trials in MARKS.
"""
import csv
import pathlib
import sys
import time

import problems

FILE = pathlib.Path(__file__).parent / "peers.csv"
MARKS = 30, 50, 100
SEEDS = range(10)


def regrets(problem, assignments, values):
    """What the trial with the best value really is above the optimum, after each number of trials."""
    found = []
    for mark in MARKS:
        best = min(range(min(mark, len(values))), key=values.__getitem__)
        found.append(max(0.0, problem.truth(assignments[best]) - problem.optimum))
    return found


def suggest(trial, name, kind, arguments):
    if kind == "choice":
        return trial.suggest_categorical(name, arguments)
    if kind == "randint":
        return trial.suggest_int(name, 0, arguments[0] - 1)
    if kind == "quniform":
        low, high, step = arguments
        return trial.suggest_float(name, low, high, step=step)
    return trial.suggest_float(name, *arguments, log=kind == "loguniform")


def run(problem, sampler, seed):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    make = {
        "random": optuna.samplers.RandomSampler, "tpe": optuna.samplers.TPESampler, "gp": optuna.samplers.GPSampler
    }[sampler]
    study = optuna.create_study(sampler=make(seed=seed))
    assignments, values = [], []

    def objective(trial):
        assignment = {name: suggest(trial, name, kind, arguments) for name, kind, arguments in problem.space}
        value = problem.value(assignment, seed, len(values))
        assignments.append(assignment)
        values.append(value)
        return value

    study.optimize(objective, n_trials=MARKS[-1])
    return regrets(problem, assignments, values)


def known():
    """{(problem, sampler, seed): [regret at each mark]}, as far as it is on file."""
    if not FILE.exists():
        return {}
    with open(FILE) as file:
        next(file)
        return {
            (row["problem"], row["sampler"], int(row["seed"])): [float(row[f"{mark}"]) for mark in MARKS]
            for row in csv.DictReader(file)}


def main(samplers):
    import warnings

    import optuna

    warnings.simplefilter("ignore")
    head = f"# Optuna {optuna.__version__}\n"
    if not FILE.exists() or FILE.read_text().split("\n", 1)[0] + "\n" != head:
        FILE.write_text(head + "problem,sampler,seed," + ",".join(map(str, MARKS)) + ",seconds\n")
    done = known()
    # Seed by seed, so that a part of the work already covers every problem.
    for sampler in samplers or ["random", "tpe", "gp"]:
        for seed in SEEDS:
            for name, problem in problems.problems().items():
                if (name, sampler, seed) in done:
                    continue
                start = time.perf_counter()
                found = run(problem, sampler, seed)
                with open(FILE, "a") as file:
                    row = [name, sampler, seed, *(f"{r:.6g}" for r in found), f"{time.perf_counter() - start:.1f}"]
                    file.write(",".join(map(str, row)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
