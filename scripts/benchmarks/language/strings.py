parts = []
for i in range(300_000):
    parts.append(f"{i}:{i * 2}" + "," + str(i))
text = ";".join(parts)
print(len(text), text.count("9"), len(text.split(";")), text.upper()[:20])
