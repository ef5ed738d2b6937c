if True:
        print("eight spaces")
	print("a tab")
