"""Prints what the samplers of Lapis and Optuna reach on each problem: the median regret after 30, 50 and 100 trials,
and below the mean of their ranks. Optuna's figures come from peers.csv.

    python compare.py ENGINE [PROBLEM ...]
"""
import concurrent.futures
import os
import statistics
import sys

import lapis
import peers
import problems

PEERS = "random", "tpe", "gp"


def ranks(values):
    """1 for the least; equals share the mean of their places."""
    return [
        sum(other < value for other in values) + (sum(other == value for other in values) + 1) / 2 for value in values]


def main(engine, names):
    known = peers.known()
    chosen = {name: problem for name, problem in problems.problems().items() if not names or name in names}
    unknown = [name for name in names if name not in chosen]
    if unknown:
        sys.exit(f"no problem: {', '.join(unknown)}")
    jobs = [(name, seed) for name in chosen for seed in peers.SEEDS]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = dict(zip(jobs, pool.map(lambda job: lapis.run(engine, chosen[job[0]], "bayesian", job[1]), jobs)))

    print("Median regret after 30, 50 and 100 trials, 10 seeds.")
    print(f"{'problem':<20}" + "".join(f"{sampler:>30}" for sampler in ("lapis", *PEERS)) + f"{'ms/trial':>10}")
    places, worse = [], []
    for name in chosen:
        rows = {"lapis": [results[name, seed][0] for seed in peers.SEEDS]}
        for sampler in PEERS:
            rows[sampler] = [known[name, sampler, seed] for seed in peers.SEEDS if (name, sampler, seed) in known]
        medians = {
            sampler: [statistics.median(column) for column in zip(*found)] if found else None
            for sampler, found in rows.items()}
        cells = [
            " ".join(f"{value:9.3g}" for value in medians[sampler]) if medians[sampler] else "-"
            for sampler in ("lapis", *PEERS)]
        took = statistics.mean(results[name, seed][1] for seed in peers.SEEDS)
        print(f"{name:<20}" + "".join(f"{cell:>30}" for cell in cells) + f"{took:>10.1f}", flush=True)
        if all(medians.values()):
            places.append([ranks([medians[s][mark] for s in ("lapis", *PEERS)]) for mark in range(len(peers.MARKS))])
            worse += [
                f"{name} at {mark}" for mark, ours, tpe in zip(peers.MARKS, medians["lapis"], medians["tpe"])
                if ours > 2 * tpe]
    if places:
        means = [
            [statistics.mean(place[mark][sampler] for place in places) for mark in range(len(peers.MARKS))]
            for sampler in range(1 + len(PEERS))]
        cells = [" ".join(f"{value:9.2f}" for value in row) for row in means]
        print(f"{f'mean rank of {len(places)}':<20}" + "".join(f"{cell:>30}" for cell in cells))
    print("Over twice TPE's regret: " + (", ".join(worse) or "none"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
