# Learners over text, which comes as sparse rows: sparse.py [CASE ROUNDS]. Without arguments it prints its cases.
import os
import sys
import time
import warnings

CASES = ["text logistic", "text logistic binary", "text liblinear", "text linear svc", "text sgd", "text perceptron",
         "text multinomial nb", "text bernoulli nb", "text complement nb", "text ridge", "text lasso",
         "text ridge classifier", "text svd", "text max-abs", "text normalizer", "text predict"]
if len(sys.argv) < 3:
    print("\n".join(CASES))
    sys.exit()
case, rounds = sys.argv[1], int(sys.argv[2])

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

random = np.random.RandomState(0)
clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter
documents, terms, length, topics = 20_000, 50_000, 60, 8
# Each topic prefers words of its own; most words are rare.
words = np.array([f"w{n:05d}" for n in range(terms)], dtype=object)
topic = random.randint(0, topics, documents)
common = np.minimum((random.pareto(0.6, documents * length) * 20).astype(int), terms - 1)
own = (topic.repeat(length) * 400 + random.randint(0, 400, documents * length)) + 2000
draw = np.where(random.rand(documents * length) < 0.12, own, common)
texts = [" ".join(words[draw[n * length:(n + 1) * length]].tolist()) for n in range(documents)]
vectorizer = TfidfVectorizer(vocabulary=words.tolist())
X = vectorizer.fit_transform(texts)
flags = (topic < topics // 2).astype(int)
values = topic + 0.1 * random.randn(documents)


def timed(operation):
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        answer = operation()
        best = min(best, clock() - start)
    print(best * 1000)
    return answer


kind = case[5:]
if kind in ("logistic", "logistic binary", "liblinear"):
    from sklearn.linear_model import LogisticRegression
    y = topic if kind == "logistic" else flags
    make = lambda: LogisticRegression(solver="liblinear" if kind == "liblinear" else "lbfgs")
    model = timed(lambda: make().fit(X, y))
    print(model.score(X, y), abs(model.coef_).sum())
elif kind in ("linear svc", "sgd", "perceptron"):
    from sklearn.linear_model import Perceptron, SGDClassifier
    from sklearn.svm import LinearSVC
    make = {"linear svc": lambda: LinearSVC(random_state=0), "sgd": lambda: SGDClassifier(random_state=0),
            "perceptron": lambda: Perceptron(random_state=0)}[kind]
    print(timed(lambda: make().fit(X, topic)).score(X, topic))
elif kind.endswith("nb"):
    from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB
    make = {"m": MultinomialNB, "b": BernoulliNB, "c": ComplementNB}[kind[0]]
    print(timed(lambda: make().fit(X, topic)).score(X, topic))
elif kind in ("ridge", "lasso"):
    from sklearn.linear_model import Lasso, Ridge
    make = Ridge if kind == "ridge" else lambda: Lasso(alpha=1e-3)
    print(timed(lambda: make().fit(X, values)).score(X, values))
elif kind == "ridge classifier":
    from sklearn.linear_model import RidgeClassifier
    print(timed(lambda: RidgeClassifier().fit(X, topic)).score(X, topic))
elif kind == "svd":
    from sklearn.decomposition import TruncatedSVD
    print(timed(lambda: TruncatedSVD(20, random_state=0).fit(X)).explained_variance_ratio_.sum())
elif kind in ("max-abs", "normalizer"):
    from sklearn.preprocessing import MaxAbsScaler, Normalizer
    print(timed(lambda: (MaxAbsScaler if kind == "max-abs" else Normalizer)().fit_transform(X)).sum())
elif kind == "predict":
    from sklearn.linear_model import LogisticRegression
    # Any coefficients will do.
    warnings.simplefilter("ignore")
    model = LogisticRegression(max_iter=5).fit(X, topic)
    print(timed(lambda: model.predict_proba(X)).max())
