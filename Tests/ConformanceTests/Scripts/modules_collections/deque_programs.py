"""What programs do with deques: queues, windows, histories, rotations, both ends."""
from collections import deque


def moving_average(values, size):
    window, total = deque(maxlen=size), 0
    for v in values:
        if len(window) == size:
            total -= window[0]
        window.append(v)
        total += v
        if len(window) == size:
            yield total / size


print(list(moving_average([1, 2, 3, 4, 5, 6], 3)))


def sliding_max(values, size):
    best, out = deque(), []
    for i, v in enumerate(values):
        while best and values[best[-1]] <= v:
            best.pop()
        best.append(i)
        if best[0] <= i - size:
            best.popleft()
        if i >= size - 1:
            out.append(values[best[0]])
    return out


print(sliding_max([1, 3, -1, -3, 5, 3, 6, 7], 3))
