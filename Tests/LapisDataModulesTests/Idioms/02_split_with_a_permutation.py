# A shuffled split without scikit-learn.
np.random.seed(42)
order = np.random.permutation(len(data))
cut = int(len(data) * 0.8)
frame = data.iloc[order[:cut]].reset_index(drop=True)
