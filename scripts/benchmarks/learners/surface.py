# What stands around the learners against scikit-learn: surface.py [CASE ROUNDS]. Without arguments it prints its cases.
import os
import sys
import time

CASES = ["train_test_split", "train_test_split stratified", "StandardScaler", "MinMaxScaler", "RobustScaler",
         "OneHotEncoder", "OneHotEncoder dense", "OrdinalEncoder", "ColumnTransformer", "SimpleImputer", "PCA 50",
         "PCA 200", "CountVectorizer", "TfidfVectorizer", "StratifiedKFold", "roc_auc_score", "classification_report",
         "GridSearchCV"]
if len(sys.argv) < 3:
    print("\n".join(CASES))
    sys.exit()
case, rounds = sys.argv[1], int(sys.argv[2])

import numpy as np
import pandas as pd

random = np.random.RandomState(0)
rows = 200_000
clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter


def timed(operation):
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        answer = operation()
        best = min(best, clock() - start)
    print(best * 1000)
    return answer


if case.startswith("train_test_split"):
    from sklearn.model_selection import train_test_split
    X, y = random.rand(rows, 20), random.randint(0, 3, rows)
    parts = timed(lambda: train_test_split(X, y, random_state=1, stratify=y if "stratified" in case else None))
    print(parts[1][0, 0])
elif case in ("StandardScaler", "MinMaxScaler", "RobustScaler", "SimpleImputer"):
    from sklearn.impute import SimpleImputer
    from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler
    X = random.rand(rows, 20)
    if case == "SimpleImputer":
        X[random.rand(rows, 20) < 0.05] = np.nan
    step = {"StandardScaler": StandardScaler, "MinMaxScaler": MinMaxScaler, "RobustScaler": RobustScaler,
            "SimpleImputer": SimpleImputer}[case]
    print(timed(lambda: step().fit_transform(X))[0, 0])
elif case.startswith(("OneHot", "Ordinal", "Column")):
    from sklearn.compose import ColumnTransformer
    from sklearn.preprocessing import OneHotEncoder, OrdinalEncoder, StandardScaler
    names = np.array([f"category {n}" for n in range(12)], dtype=object)
    frame = pd.DataFrame({f"c{n}": names[random.randint(0, 12, rows)] for n in range(4)})
    frame["x"], frame["z"] = random.rand(rows), random.rand(rows)
    texts = frame[["c0", "c1", "c2", "c3"]]
    if case == "ColumnTransformer":
        step = lambda: ColumnTransformer(
            [("text", OneHotEncoder(), list(texts.columns)), ("num", StandardScaler(), ["x", "z"])]).fit_transform(frame)
    elif case == "OrdinalEncoder":
        step = lambda: OrdinalEncoder().fit_transform(texts)
    else:
        step = lambda: OneHotEncoder(sparse_output="dense" not in case).fit_transform(texts)
    print(timed(step).sum())
elif case.startswith("PCA"):
    from sklearn.decomposition import PCA
    columns = int(case.split()[1])
    X = random.rand(20_000, columns) @ random.rand(columns, columns)
    print(abs(timed(lambda: PCA(10).fit_transform(X))[0, 0]))
elif case.endswith("Vectorizer"):
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    words = np.array([f"w{n}" for n in range(20_000)], dtype=object)
    draw = np.minimum(random.zipf(1.3, 20_000 * 60), 20_000) - 1
    texts = [" ".join(words[draw[n * 60:(n + 1) * 60]].tolist()) for n in range(20_000)]
    kind = CountVectorizer if case[0] == "C" else TfidfVectorizer
    print(timed(lambda: kind().fit_transform(texts)).sum())
elif case == "StratifiedKFold":
    from sklearn.model_selection import StratifiedKFold
    X, y = np.zeros((rows, 1)), random.randint(0, 5, rows)
    print(timed(lambda: list(StratifiedKFold(5, shuffle=True, random_state=0).split(X, y)))[0][1][:3].sum())
elif case == "roc_auc_score":
    from sklearn.metrics import roc_auc_score
    y = random.randint(0, 2, rows)
    score = random.rand(rows) + 0.3 * y
    print(timed(lambda: roc_auc_score(y, score)))
elif case == "classification_report":
    from sklearn.metrics import classification_report
    y = random.randint(0, 5, rows)
    guess = np.where(random.rand(rows) < 0.7, y, random.randint(0, 5, rows))
    print(len(timed(lambda: classification_report(y, guess))))
elif case == "GridSearchCV":
    from sklearn.linear_model import Ridge
    from sklearn.model_selection import GridSearchCV
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    X = random.rand(2000, 20)
    y = X @ random.rand(20) + random.rand(2000)
    search = GridSearchCV(make_pipeline(StandardScaler(), Ridge()), {"ridge__alpha": [0.1, 1.0, 10.0, 100.0]})
    print(timed(lambda: search.fit(X, y)).best_score_)
