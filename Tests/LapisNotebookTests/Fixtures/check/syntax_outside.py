return 3
for name in "ab":
    pass
break
def g(a, a):
    x = 5
   y = 6
