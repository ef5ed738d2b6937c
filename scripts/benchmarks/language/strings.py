def write(n):
    parts = []
    for i in range(n):
        parts.append(f"{i}:{i * 2}" + "," + str(i))
    return ";".join(parts)


print(len(write(300_000)))
