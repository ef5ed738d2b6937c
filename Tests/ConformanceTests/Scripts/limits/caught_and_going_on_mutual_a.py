def mutual_a(n):
    return mutual_b(n + 1)


def mutual_b(n):
    return mutual_a(n + 1)


for _ in range(3):
    try:
        mutual_a(0)
    except RecursionError:
        print("caught")


def countdown(n):
    return 0 if n == 0 else 1 + countdown(n - 1)


print(countdown(900))
print([countdown(n) for n in (1, 10, 100)])
try:
    countdown(10**6)
except RuntimeError as error:
    print(isinstance(error, RecursionError))


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __iter__(self):
        yield self.value
        if self.next:
            yield from self.next


node = None
for n in range(300):
    node = Node(n, node)
print(sum(node))
