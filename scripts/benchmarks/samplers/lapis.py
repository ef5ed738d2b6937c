"""Runs a sampler of Lapis on a problem, through the program of `engine`."""
import json
import subprocess

import peers


def run(engine, problem, sampler, seed, trials=peers.MARKS[-1]):
    """The regrets at each mark, and the mean and the longest time of a proposal in milliseconds."""
    process = subprocess.Popen([engine], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    space = [(name, kind, list(arguments)) for name, kind, arguments in problem.space]
    print(json.dumps({"sampler": sampler, "seed": seed, "trials": trials, "space": space}), file=process.stdin)
    assignments, values = [], []
    for line in process.stdout:
        if line.startswith("done"):
            _, spent, longest = line.split()
            break
        assignment = json.loads(line)
        value = problem.value(assignment, seed, len(values))
        assignments.append(assignment)
        values.append(value)
        print(repr(value), file=process.stdin, flush=True)
    if process.wait():
        raise RuntimeError(f"the search over {problem.name} ended with {process.returncode}")
    return peers.regrets(problem, assignments, values), float(spent) / len(values), float(longest)
