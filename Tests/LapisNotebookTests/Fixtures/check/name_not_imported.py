df = pd.DataFrame({"x": [1, 2]})
print(np.mean(df["x"]), math.pi)
ws = Workspace.from_config()
counts = Counter("hello")
