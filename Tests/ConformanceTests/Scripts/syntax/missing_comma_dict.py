config = {
    "learning_rate": 0.1,
    "epochs": 20
    "batch": 32,
}
print(config)
