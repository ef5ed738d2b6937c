# A percent sign with a width is a conversion like any other, and none that exists.
for template, values in [('%%', ()), ('%5%', ()), ('%5%', (1,)), ('%-5%|%d', (1,)), ('%l%', (2,)), ('%5%%', 'x')]:
    try:
        print(repr(template % values))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
