ps = {"batch_size": choice(16, 32, 64, 128)
      "number_of_hidden_layers": choice(range(1,5))}
# ---
x = [1, 2 3]
# ---
f(a b)
# ---
f(a, b=1 c=2)
# ---
t = (1, 2
     3)
# ---
s = {1 2}
# ---
d = {"a": 1 "b": 2}
# ---
d = {"a" 1}
# ---
x[1 2]
# ---
f(x for x in y z)
# ---
f("a" b)
# ---
f(a "b")
# ---
print("a", name "b")
# ---
rows = [
    (1, 2),
    (3, 4)
    (5 6),
]
# ---
f(1, 2 lambda x: x)
# ---
f(a not b)
# ---
f(1 -)
# ---
f(a, , b)
# ---
x = {"a": f(1) g(2): 3}
# ---
{1: 2, 3: 4 5: 6}
