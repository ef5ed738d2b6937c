x = [1, 2
     3, 4]
if x = 3:
    print "three"
for i in range(3)
    print(i)
print(undefined_too)
