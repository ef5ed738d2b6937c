# Summaries.
frame = pd.concat([data.describe(), data.select_dtypes("number").corr()])
