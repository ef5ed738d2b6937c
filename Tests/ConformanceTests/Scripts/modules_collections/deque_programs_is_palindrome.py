from collections import deque


def is_palindrome(text):
    letters = deque(c for c in text.lower() if c.isalpha())
    while len(letters) > 1:
        if letters.popleft() != letters.pop():
            return False
    return True


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("deque"))
ring = deque(range(1, 8))
order = []
while ring:
    ring.rotate(-2)
    order.append(ring.popleft())
print(order)
tail = deque((f"line {i}" for i in range(100)), 3)
print(*tail, sep=" | ")
for n in (0, 1, 4, 5, 13, -1, -7, 10**12):
    d = deque("abcde")
    d.rotate(n)
    print(n, "".join(d), end="; ")
print()
big = deque()
for i in range(1000):
    big.append(i)
    big.appendleft(-i)
    if i % 3 == 0:
        big.popleft()
print(len(big), big[0], big[-1], big[len(big) // 2], sum(big), big.index(500))
for maxlen in (0, 1, 2):
    d = deque("ab", maxlen)
    d.append("c")
    d.appendleft("d")
    d.extend("xyz")
    print(d, d * 2, d + d)
z = deque([1])
z.extend(z)
z.extendleft(z)
z *= 2
print(z, z * 0, 2 * z == z * 2, deque([1, 2]) < deque([1, 3]), deque([1]) == [1], deque() >= deque(), max(z))
match list(z)[:2]:
    case [first, *_]:
        print("first", first)
