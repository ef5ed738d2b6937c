# A balanced sample.
yes = data[data["y"] == "yes"]
no = data[data["y"] == "no"].sample(n=len(yes), random_state=0)
frame = pd.concat([yes, no]).sample(frac=1, random_state=1).reset_index(drop=True)
