if a:
	b
	if c:
		d
	e
if f:
        g

   # odd
        h
x = 1
y = 2 # no line break at the end