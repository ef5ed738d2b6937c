# Learners over the words of texts: the rows stay sparse all the way.
import numpy as np
from scipy.sparse import csr_matrix, issparse
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import (
    ElasticNet, Lasso, LinearRegression, LogisticRegression, Perceptron, Ridge, RidgeClassifier, SGDClassifier,
    SGDRegressor)
from sklearn.model_selection import cross_val_score, train_test_split
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MaxAbsScaler, Normalizer, StandardScaler
from sklearn.svm import LinearSVC, LinearSVR

random = np.random.RandomState(0)
words = [f'w{n:03d}' for n in range(300)]
topic = random.randint(0, 3, 400)
texts = []
for t in topic:
    common = np.minimum((random.pareto(1.0, 12) * 8).astype(int), 299)
    own = 20 + t * 25 + random.randint(0, 25, 5)
    texts.append(' '.join(words[n] for n in np.concatenate([common, own])))
value = topic + 0.1 * random.randn(400)

counts = CountVectorizer().fit_transform(texts)
X = TfidfVectorizer().fit_transform(texts)
print(counts.shape, counts.nnz, X.nnz, round(float(X.sum()), 6))

for model in (MultinomialNB(), BernoulliNB(), ComplementNB(), ComplementNB(norm=True)):
    model.fit(counts, topic)
    print(type(model).__name__, model.score(counts, topic), np.round(model.predict_proba(counts[:3]), 6).tolist(),
          round(float(model.feature_log_prob_.sum()), 4))
try:
    MultinomialNB().fit(counts, topic[:5])
except ValueError as error:
    print(error)
try:
    MultinomialNB().fit(-counts, topic)
except ValueError as error:
    print(error)

for C in (1.0, 10.0):
    model = LogisticRegression(C=C, tol=1e-10, max_iter=10000).fit(X, topic)
    print('logistic', model.score(X, topic), np.round(model.coef_[:, :4], 5).tolist(), np.round(model.intercept_, 5).tolist())
binary = LogisticRegression(tol=1e-10, max_iter=10000).fit(X, topic == 1)
print('binary', np.round(binary.coef_[0, :5], 5).tolist(), np.round(binary.predict_proba(X[:3]), 5).tolist())
binary = LogisticRegression(solver='liblinear', tol=1e-10, max_iter=10000).fit(X, topic == 1)
print('liblinear', np.round(binary.coef_[0, :5], 4).tolist(), np.round(binary.intercept_, 4).tolist())
model = LinearSVC(tol=1e-10, max_iter=100000, random_state=0).fit(X, topic)
print('svc', np.round(model.coef_[:, :4], 4).tolist(), np.round(model.decision_function(X[:2]), 4).tolist())
model = LinearSVR(tol=1e-10, max_iter=1000000, random_state=0, loss='squared_epsilon_insensitive').fit(X, value)
print('svr', np.round(model.coef_[:4], 4).tolist())

model = Ridge(tol=1e-12).fit(X, value)
print('ridge', np.round(model.coef_[:5], 5).tolist(), round(float(model.intercept_), 5))
model = RidgeClassifier(tol=1e-12).fit(X, topic)
print('ridge classifier', np.round(model.coef_[:, :3], 5).tolist())
model = Lasso(alpha=0.002, tol=1e-10, max_iter=100000).fit(X, value)
print('lasso', int((model.coef_ != 0).sum()), np.round(model.coef_[20:26], 5).tolist(), round(float(model.intercept_), 5))
model = ElasticNet(alpha=0.002, tol=1e-10, max_iter=100000, fit_intercept=False).fit(X, value)
print('elastic net', int((model.coef_ != 0).sum()), np.round(model.coef_[20:26], 5).tolist())
few = X[:, :40]
model = LinearRegression().fit(few, value)
print('least squares', np.round(model.predict(few[:4]), 4).tolist())

for model in (SGDClassifier(random_state=0), SGDClassifier(loss='log_loss', random_state=1, average=True),
              SGDClassifier(penalty='l1', random_state=0), SGDClassifier(penalty='elasticnet', random_state=2, alpha=1e-3),
              Perceptron(random_state=0), SGDClassifier(loss='modified_huber', random_state=3, early_stopping=True)):
    model.fit(X, topic)
    print(type(model).__name__, model.n_iter_, round(float(model.score(X, topic)), 4), np.round(model.coef_[:, 20:23], 4).tolist(),
          np.round(model.intercept_, 4).tolist())
model = SGDRegressor(random_state=0).fit(X, value)
print('SGDRegressor', model.n_iter_, np.round(model.coef_[20:24], 4).tolist(), np.round(model.intercept_, 4).tolist())

for step in (MaxAbsScaler(), StandardScaler(with_mean=False), Normalizer(norm='l1')):
    out = step.fit_transform(counts)
    print(type(step).__name__, issparse(out), round(float(out.sum()), 5), round(float(abs(out).max()), 6))
svd = TruncatedSVD(3, n_iter=20, random_state=0).fit(X)
print('svd', np.round(svd.singular_values_, 5).tolist())

train, test, y_train, y_test = train_test_split(X, topic, random_state=0)
print(issparse(train), train.shape, test.shape, round(float(train.sum()), 5))
print(np.round(cross_val_score(MultinomialNB(), X, topic, cv=3), 4).tolist())
model = make_pipeline(CountVectorizer(), MultinomialNB()).fit(texts, topic)
print(model.predict(['w020 w021', 'w050 w051', 'w070 w071']).tolist())

# Rows in disorder, with a place given twice.
rough = csr_matrix((np.array([1.0, 2.0, 3.0, 4.0]), np.array([2, 0, 2, 1]), np.array([0, 3, 4])), shape=(2, 3))
print(rough.toarray().tolist(), MultinomialNB().fit(rough, [0, 1]).feature_count_.tolist())
