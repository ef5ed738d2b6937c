import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

model = LogisticRegression(C=1.0, max_itr=100)
forest = RandomForestClassifier(n_estimator=10)
a, b = train_test_split([1, 2, 3, 4], test_sise=0.5)
model.fit([[1], [2]], [0, 1], sample_weights=None)
df = pd.read_csv("x.csv", seperator=";")
