prices = {"apple": 1, "pear": }
