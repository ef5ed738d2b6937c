def keep(n):
    kept = []
    for i in range(n):
        kept.append("item " + str(i))
    return kept


def pass_by(n):
    length = 0
    for i in range(n):
        length += len("x" + str(i))
    return length


kept = keep(1_000_000)
print(len(kept), pass_by(3_000_000))
