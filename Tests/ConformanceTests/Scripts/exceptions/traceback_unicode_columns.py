def größe(ä):
    länge = {"é": 1}
    return länge["é"] + ä["日本"] + länge["é"]


print("日本語", größe({"日本": "x"}) if True else "é", "tail")
