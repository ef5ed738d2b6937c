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
