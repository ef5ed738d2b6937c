# Classes that derive from list, dict, tuple and set.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1, 2])
print(s, s.push(3), s.peek(), len(s), s == [1, 2, 3], s[1:], type(s[1:]).__name__, s + [4], type(s + [4]).__name__)
s += [9]
print(s, type(s).__name__, isinstance(s, list), sorted(s, reverse=True), [*s], 2 in s, s.index(9), sum(s), s.copy(), type(s.copy()).__name__)
s.label = "mine"
print(s.label, s.__dict__, bool(Stack()), str(s), f"{s}", Stack("ab") * 2, list(reversed(s)), min(s), tuple(s))
del s[0]
s[0] = "x"
s[1:1] = [7, 7]
print(s, s < [1] if False else s.pop(), *s)
