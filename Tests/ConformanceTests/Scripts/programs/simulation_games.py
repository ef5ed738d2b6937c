import random
from collections import defaultdict, deque, namedtuple


def life(cells, steps):
    for _ in range(steps):
        counts = defaultdict(int)
        for x, y in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] += 1
        cells = {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}
    return cells


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
print(sorted(life(glider, 4)), len(life({(0, 0), (1, 0), (2, 0)}, 1)))


def bfs(grid, start, goal):
    queue, seen = deque([(start, 0)]), {start}
    while queue:
        (r, c), d = queue.popleft()
        if (r, c) == goal:
            return d
        for nr, nc in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if 0 <= nr < len(grid) and 0 <= nc < len(grid[0]) and grid[nr][nc] != "#" and (nr, nc) not in seen:
                seen.add((nr, nc))
                queue.append(((nr, nc), d + 1))
    return None


maze = ["..#....", ".##.##.", "....#..", ".##...#", "...#..."]
print(bfs(maze, (0, 0), (4, 6)), bfs(maze, (0, 0), (0, 3)), bfs(["#."], (0, 1), (0, 0)))


def dijkstra(graph, source):
    import heapq
    dist = {source: 0}
    heap = [(0, source)]
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, float("inf")):
            continue
        for v, w in graph.get(u, {}).items():
            nd = d + w
            if nd < dist.get(v, float("inf")):
                dist[v] = nd
                heapq.heappush(heap, (nd, v))
    return dist


graph = {"A": {"B": 7, "C": 3}, "B": {"D": 2}, "C": {"B": 1, "D": 8}, "D": {}}
print(dijkstra(graph, "A"))


def topological(deps):
    order, seen = [], set()

    def visit(n, path=()):
        if n in path:
            raise ValueError("cycle: " + " > ".join(path + (n,)))
        if n not in seen:
            for d in deps.get(n, []):
                visit(d, path + (n,))
            seen.add(n)
            order.append(n)
    for n in deps:
        visit(n)
    return order


print(topological({"app": ["db", "web"], "web": ["net"], "db": [], "net": []}))
try:
    topological({"a": ["b"], "b": ["a"]})
except ValueError as e:
    print(e)
Card = namedtuple("Card", "rank suit")
deck = [Card(r, s) for s in "SHDC" for r in range(2, 15)]
random.seed(11)
random.shuffle(deck)
hands = {name: sorted(deck[i::4][:5], reverse=True) for i, name in enumerate(["n", "e", "s", "w"])}
for name, hand in hands.items():
    print(name, " ".join(f"{c.rank}{c.suit}" for c in hand), max(hand).rank)


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
