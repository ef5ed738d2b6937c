import numpy as np
from sklearn import metrics as m

rng = np.random.RandomState(0)
truth = rng.randint(0, 4, 60)
guess = np.where(rng.rand(60) < 0.6, truth, rng.randint(0, 4, 60))
weights = rng.rand(60)
names = np.array(["ant", "bee", "cat", "dog"])
print(round(m.accuracy_score(truth, guess), 6), m.accuracy_score(truth, guess, normalize=False), round(m.accuracy_score(names[truth], names[guess], sample_weight=weights), 6))
print(round(m.balanced_accuracy_score(truth, guess), 6), round(m.balanced_accuracy_score(truth, guess, adjusted=True), 6))
for average in ("macro", "micro", "weighted", None):
    print(average, [np.asarray(f(truth, guess, average=average, sample_weight=weights)).round(6).tolist() for f in (m.precision_score, m.recall_score, m.f1_score, m.jaccard_score)],
          np.asarray(m.fbeta_score(truth, guess, beta=0.5, average=average)).round(6))
two, said = (truth > 1).astype(int), (guess > 1).astype(int)
print(m.precision_score(two, said), m.recall_score(two, said, pos_label=0), m.f1_score(names[two], names[said], pos_label="bee"))
print(m.f1_score(truth, guess, labels=[0, 2], average="macro"), m.precision_score([0, 1, 1], [0, 0, 0], zero_division=1), m.precision_score([0, 1, 1], [0, 0, 0], zero_division=0))
print([np.round(v, 5) for v in m.precision_recall_fscore_support(truth, guess)])
print(m.precision_recall_fscore_support(two, said, average="binary"))
print(round(m.matthews_corrcoef(truth, guess), 6), round(m.cohen_kappa_score(truth, guess), 6), round(m.cohen_kappa_score(truth, guess, weights="quadratic"), 6), round(m.hamming_loss(truth, guess), 6), round(m.zero_one_loss(truth, guess), 6))
print(m.confusion_matrix(truth, guess), m.confusion_matrix(names[truth], names[guess], labels=["dog", "ant"]))
for mode in ("true", "pred", "all"):
    print(m.confusion_matrix(truth, guess, normalize=mode).round(4))
print(m.multilabel_confusion_matrix(truth, guess)[1])
print(m.classification_report(truth, guess))
print(m.classification_report(truth, guess, target_names=names, digits=3, labels=[0, 1, 2, 3]))
print(m.classification_report(truth, guess, labels=[1, 2]))
print(m.classification_report(two, said, output_dict=True)["macro avg"])
print(sorted(m.classification_report(names[truth], names[guess], output_dict=True)))
score = two * 0.4 + rng.rand(60)
print(round(m.roc_auc_score(two, score), 6), round(m.roc_auc_score(two, score, sample_weight=weights), 6), round(m.roc_auc_score(two, score, max_fpr=0.3), 6))
print(round(m.average_precision_score(two, score), 6), round(m.brier_score_loss(two, score / 2), 6))
coarse = score.round(1)
for curve in (m.roc_curve, m.precision_recall_curve, m.det_curve):
    print([part.round(4).tolist() for part in curve(two, coarse)])
print([part.round(3).tolist() for part in m.roc_curve(two, coarse, drop_intermediate=False, sample_weight=weights)])
shares = rng.dirichlet(np.ones(4), 60) + 0.5 * np.eye(4)[truth]
shares /= shares.sum(axis=1, keepdims=True)
for how in ("ovr", "ovo"):
    print(how, [round(float(m.roc_auc_score(truth, shares, multi_class=how, average=a)), 6) for a in ("macro", "weighted")])
print(round(m.log_loss(truth, shares), 6), round(m.log_loss(two, score / 2), 6), round(m.log_loss(names[truth], shares, labels=names), 6), round(m.average_precision_score(truth, shares), 6))
print([round(m.top_k_accuracy_score(truth, shares, k=k), 6) for k in (1, 2, 3)], round(m.hinge_loss(two, score * 2 - 1), 6))
flags = (rng.rand(20, 3) < 0.5).astype(int)
marks = np.where(rng.rand(20, 3) < 0.7, flags, 1 - flags)
print(m.accuracy_score(flags, marks), round(m.hamming_loss(flags, marks), 6), [round(m.f1_score(flags, marks, average=a, zero_division=0), 6) for a in ("micro", "macro", "weighted", "samples")])
print(m.classification_report(flags, marks, zero_division=0))
print(round(m.roc_auc_score(flags, rng.rand(20, 3)), 6), round(m.ndcg_score(flags[:5], rng.rand(5, 3)), 6))

a = rng.gamma(2, 3, 40)
b = a * rng.uniform(0.7, 1.4, 40)
w = rng.rand(40)
for f in (m.r2_score, m.mean_squared_error, m.root_mean_squared_error, m.mean_absolute_error, m.mean_absolute_percentage_error,
          m.median_absolute_error, m.mean_squared_log_error, m.root_mean_squared_log_error, m.explained_variance_score,
          m.d2_absolute_error_score, m.mean_pinball_loss, m.mean_poisson_deviance, m.mean_gamma_deviance, m.d2_tweedie_score):
    print(f.__name__, round(f(a, b), 6), round(f(a, b, sample_weight=w), 6))
print(round(m.max_error(a, b), 6), round(m.d2_pinball_score(a, b, alpha=0.3), 6), round(m.mean_tweedie_deviance(a, b, power=1.5), 6), round(m.mean_pinball_loss(a, b, alpha=0.9), 6))
table, other = rng.rand(10, 2), rng.rand(10, 2)
print([m.mean_squared_error(table, other, multioutput=k).round(5) if k == "raw_values" else round(m.mean_squared_error(table, other, multioutput=k), 6) for k in ("raw_values", "uniform_average", [0.2, 0.8])])
print(round(m.r2_score(table, other, multioutput="variance_weighted"), 6))

labels, found = rng.randint(0, 3, 30), rng.randint(0, 4, 30)
points = rng.rand(30, 2) + labels[:, None]
print([round(f(labels, found), 6) for f in (m.adjusted_rand_score, m.adjusted_mutual_info_score, m.rand_score, m.mutual_info_score, m.normalized_mutual_info_score, m.homogeneity_score, m.completeness_score, m.v_measure_score, m.fowlkes_mallows_score)])
print(round(m.silhouette_score(points, labels), 6), round(m.calinski_harabasz_score(points, labels), 5), round(m.davies_bouldin_score(points, labels), 6))
print(m.pairwise_distances(points[:3], metric="manhattan").round(4), m.pairwise.cosine_similarity(points[:2], points[2:4]).round(4))


def attempt(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(lambda: m.f1_score(truth, guess))
attempt(lambda: m.f1_score(names[two], names[said]))
attempt(lambda: m.accuracy_score([0, 1], [0.5, 0.2]))
attempt(lambda: m.accuracy_score([0, 1], [1]))
attempt(lambda: m.accuracy_score([0.5, 1], [0.5, 0.2]))
attempt(lambda: m.roc_auc_score(truth, shares))
attempt(lambda: m.roc_auc_score(truth, shares[:, :3] , multi_class="ovr"))
attempt(lambda: m.roc_curve(names[two], score))
attempt(lambda: m.confusion_matrix(truth, guess, labels=[9]))
attempt(lambda: m.classification_report(truth, guess, target_names=["a"]))
attempt(lambda: m.log_loss([1, 1], [0.5, 0.5]))
attempt(lambda: m.mean_squared_log_error([-2, 1], [1, 1]))
attempt(lambda: m.r2_score([1, np.nan], [1, 2]))
attempt(lambda: m.mean_squared_error([1, 2], [1]))
attempt(lambda: m.auc([0, 2, 1], [1, 2, 3]))
attempt(lambda: m.silhouette_score(points, np.zeros(30)))
attempt(lambda: m.mean_poisson_deviance([1, 2], [0, 1]))
attempt(lambda: m.brier_score_loss([0, 1], [0.5, 2]))
