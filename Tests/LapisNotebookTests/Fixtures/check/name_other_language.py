ready = true
missing = null
name = raw_input("name? ")
