from collections import defaultdict, deque, namedtuple


def tic_tac_toe(moves):
    board = [" "] * 9
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    for turn, m in enumerate(moves):
        board[m] = "XO"[turn % 2]
        for a, b, c in lines:
            if board[a] == board[b] == board[c] != " ":
                return board[a], "/".join("".join(board[i:i + 3]) for i in range(0, 9, 3))
    return "draw", "".join(board)


print(tic_tac_toe([0, 3, 1, 4, 2]), tic_tac_toe([0, 1, 2, 4, 3, 5, 7, 6, 8]))
stack = []
for token in "3 4 + 2 * 7 /".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b}[token])
print(stack)
memo = {}


def coins(amount, kinds=(25, 10, 5, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not kinds:
        return 0
    key = (amount, kinds)
    if key not in memo:
        memo[key] = coins(amount - kinds[0], kinds) + coins(amount, kinds[1:])
    return memo[key]


print(coins(100), len(memo) > 50)


def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]


print(knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
state, tape, head = "A", defaultdict(int), 0
rules = {("A", 0): (1, 1, "B"), ("A", 1): (1, -1, "B"), ("B", 0): (1, -1, "A"), ("B", 1): (1, 1, "H")}
steps = 0
while state != "H":
    tape[head], move, state = rules[state, tape[head]]
    head += move
    steps += 1
print(steps, sum(tape.values()))
print(" ".join("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else str(i) for i in range(1, 21)))
