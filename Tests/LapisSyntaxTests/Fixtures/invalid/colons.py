if x
    pass
# ---
if x == 1
    print(1)
else:
    print(2)
# ---
while True
    pass
# ---
for x in y
    pass
# ---
def f()
    pass
# ---
class A
    pass
# ---
class A(B)
    pass
# ---
try
    pass
except E:
    pass
# ---
try:
    pass
except E
    pass
# ---
try:
    pass
except
    pass
# ---
try:
    pass
finally
    pass
# ---
with open(f) as g
    pass
# ---
if x:
    pass
else
    pass
# ---
if x:
    pass
elif y
    pass
# ---
if x: pass
else if y: pass
# ---
lambda x x
# ---
def f() -> int
    pass
# ---
if x y:
    pass
# ---
for x in y z:
    pass
# ---
class A x:
    pass
# ---
def f() x:
    pass
# ---
while x y:
    pass
# ---
with a as b c:
    pass
# ---
match x
    case 1: pass
# ---
match x:
    case 1
        pass
# ---
def f:
    pass
# ---
if x = 3:
    pass
# ---
{1:}
# ---
{1:, 2:3}
# ---
{1, 2: 3}
# ---
{1: 2, 3}
# ---
{1: *a}
# ---
{**a for a in b}
# ---
{*a: 1}
