import numpy as np
from scipy import sparse
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import (
    ENGLISH_STOP_WORDS, CountVectorizer, HashingVectorizer, TfidfTransformer, TfidfVectorizer)
from sklearn.feature_selection import (
    RFE, RFECV, SelectFromModel, SelectKBest, SelectPercentile, SequentialFeatureSelector, VarianceThreshold, chi2,
    f_classif, f_regression)
from sklearn.datasets import load_diabetes, load_iris
from sklearn.linear_model import LinearRegression, LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.tree import DecisionTreeClassifier

texts = ["The quick brown fox jumps over the lazy dog", "A quick-witted fox; the FOX said: 'why not?'",
         "Dogs and foxes are not alike, dogs bark", "Über-schnelle Füchse jagen 42 Hunde im Wald", ""]
count = CountVectorizer()
X = count.fit_transform(texts)
print(repr(X), list(count.get_feature_names_out()))
print(X.toarray()[:2], count.vocabulary_["fox"], count.transform(["fox fox wolf"]).toarray().sum())
for options in ({"stop_words": "english"}, {"ngram_range": (1, 2), "max_features": 2}, {"min_df": 2}, {"max_df": 0.3, "binary": True},
                {"analyzer": "char", "ngram_range": (2, 2), "min_df": 3}, {"analyzer": "char_wb", "ngram_range": (3, 3), "min_df": 2},
                {"lowercase": False, "token_pattern": r"[A-Z]\w+"}, {"strip_accents": "unicode", "vocabulary": ["uber", "fox", "fuchse"]},
                {"tokenizer": str.split, "token_pattern": None, "ngram_range": (2, 3)}, {"analyzer": lambda s: s.split("o")[:1]}):
    step = CountVectorizer(**options)
    out = step.fit_transform(texts)
    print({k: v for k, v in options.items() if not callable(v)}, list(step.get_feature_names_out()), out.toarray().tolist())
print([sorted(words.tolist()) for words in count.inverse_transform(X)[:1]])
tfidf = TfidfVectorizer()
W = tfidf.fit_transform(texts)
print(W.toarray()[0].round(5), tfidf.idf_[:4].round(5), W.shape, tfidf.transform(["fox dogs"]).toarray().round(4).max())
print(TfidfVectorizer(sublinear_tf=True, norm="l1", smooth_idf=False, stop_words=["the", "not"]).fit_transform(texts).toarray()[1].round(5))
print(np.allclose(TfidfTransformer().fit_transform(X).toarray(), W.toarray()), TfidfTransformer(use_idf=False).fit_transform(X).toarray()[1].round(4))
hashed = HashingVectorizer(n_features=16).transform(texts)
print(hashed.toarray().round(4), HashingVectorizer(n_features=2 ** 10, norm=None, alternate_sign=False).transform(texts).toarray().sum(axis=1))
print(len(ENGLISH_STOP_WORDS), "between" in ENGLISH_STOP_WORDS, count, TfidfVectorizer(max_features=10, ngram_range=(1, 2)))
labels = [0, 0, 1, 1, 0]
model = make_pipeline(TfidfVectorizer(), LogisticRegression(tol=1e-10)).fit(texts, labels)
print(model.predict(["dogs bark", "the fox"]), model.predict_proba(texts)[:2].round(4))
# The second and the third value are the same, so that any vector between theirs will do.
svd = TruncatedSVD(2, random_state=0)
print(svd.fit_transform(W)[:, 0].round(4) + 0.0, svd.singular_values_.round(6))
svd = TruncatedSVD(3, random_state=0).fit(load_iris().data)
print(svd.components_.round(6), svd.singular_values_.round(6), svd.explained_variance_ratio_.round(6))
tall = np.random.RandomState(1).normal(size=(4000, 12)) * np.arange(1, 13)
print(TruncatedSVD(4, random_state=0).fit_transform(tall)[:3].round(5))

M = sparse.csr_matrix([[1, 0, 2], [0, 0, 3], [4, 5, 0]])
print(M.toarray(), M.T.toarray(), M.nnz, M[0].toarray(), M[:, 1].toarray().ravel(), M[1, 2], M[[2, 0]].toarray(), M[1:].shape)
print(M.sum(), M.sum(axis=0), np.asarray(M.mean(axis=1)).ravel(), M.dot(np.array([1, 2, 3])), (M @ M).toarray(), (M * 2).toarray(), M.multiply(M).toarray().max())
print(sparse.hstack([M, M]).toarray(), sparse.vstack([M, M]).shape, sparse.issparse(M), M.max(), M.getnnz(), (M + M).toarray(), M.tocsc().format)
print(M)
print(sparse.csr_matrix(([1.0, 2.0, 5.0], ([0, 1, 0], [1, 0, 1])), shape=(2, 3)).toarray(), M.nonzero(), M.indices, M.indptr, M.data)

X, y = load_iris(return_X_y=True)
print(VarianceThreshold(0.3).fit_transform(X)[:2], VarianceThreshold().fit(X).variances_.round(5))
for score in (f_classif, chi2):
    best = SelectKBest(score, k=2).fit(X, y)
    print(best.scores_.round(4), best.pvalues_, best.get_support(), best.get_support(indices=True), list(best.get_feature_names_out()))
print(SelectPercentile(percentile=50).fit_transform(X, y)[:1], best.inverse_transform(best.transform(X[:1])))
picked = SelectFromModel(DecisionTreeClassifier(random_state=0)).fit(X, y)
print(picked.get_support(), round(float(picked.threshold_), 5), picked.transform(X[:1]), SelectFromModel(Ridge(), max_features=2, threshold=-np.inf).fit(X, y).get_support())
X, y = load_diabetes(return_X_y=True)
print([part[:3].round(6).tolist() for part in f_regression(X, y)])
gone = RFE(LinearRegression(), n_features_to_select=4).fit(X, y)
print(gone.ranking_, gone.support_, gone.n_features_, round(gone.score(X, y), 5), RFE(Ridge(), n_features_to_select=0.3, step=2).fit(X, y).ranking_)
many = RFECV(LinearRegression(), cv=4, min_features_to_select=2).fit(X, y)
print(many.n_features_, many.cv_results_["mean_test_score"].round(5))
print(SequentialFeatureSelector(Ridge(0.1), n_features_to_select=3, cv=3).fit(X, y).get_support(indices=True))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", str(error).splitlines()[0])


attempt(lambda: CountVectorizer().fit("one text"))
attempt(lambda: CountVectorizer().fit(["", "a"]))
attempt(lambda: CountVectorizer().transform(["a b"]))
attempt(lambda: CountVectorizer(min_df=9).fit(texts))
attempt(lambda: TfidfVectorizer().transform(texts))
attempt(lambda: CountVectorizer(ngram_range=(2, 1)).fit(texts))
attempt(lambda: chi2(-X, y > 100))
attempt(lambda: VarianceThreshold(9).fit(X))
attempt(lambda: SelectKBest(k=2).transform(X))
