people = [("ann", 30), ("bob", None), ("cid", 25)]
ranked = sorted(people, key=lambda person: person[1])
