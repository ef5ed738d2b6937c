# Every text column as columns of its values.
frame = pd.get_dummies(data, drop_first=True)
