numbers = {}
for i in range(500_000):
    numbers[i * 7] = i
print(sum(numbers[i * 7] for i in range(500_000)))
words = {}
for i in range(200_000):
    words["key" + str(i % 5000)] = words.get("key" + str(i % 5000), 0) + 1
print(len(words), words["key42"])
