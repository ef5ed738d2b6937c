if x:
pass
# ---
if x:
    a
  b
# ---
  x = 1
# ---
x = 1
  y = 2
# ---
def f():
x = 1
# ---
class A:
x = 1
# ---
for a in b:
# ---
while a:
x
# ---
try:
x
# ---
try:
    x
except E:
y
# ---
try:
    x
finally:
y
# ---
with a:
x
# ---
if x:
    pass
else:
y
# ---
if x:
    pass
elif z:
y
# ---
match x:
case 1: pass
# ---
match x:
    case 1:
    pass
# ---
if x:
	a
        b
# ---
if x:
        a
	b
# ---
if x:
    a
	b
# ---
def f():
    if x:
        y
       z
# ---
if a:
    if b:
        c
     d
e
# ---
try:
    x
y
# ---
try:
    x
# ---
def f():
    """doc"""
      x = 1
# ---
@dec
x = 1
# ---
else:
    pass
# ---
x = 1
else:
    pass
# ---
except E:
    pass
