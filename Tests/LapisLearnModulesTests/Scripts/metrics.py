from sklearn.metrics import (
    accuracy_score, balanced_accuracy_score, classification_report, confusion_matrix, explained_variance_score,
    f1_score, log_loss, matthews_corrcoef, mean_absolute_error, mean_squared_error, precision_score, r2_score,
    recall_score, roc_auc_score, roc_curve)

true = [0, 1, 2, 2, 1, 0, 1, 2, 2, 0]
pred = [0, 2, 2, 2, 1, 0, 0, 2, 1, 1]
print(accuracy_score(true, pred), balanced_accuracy_score(true, pred), matthews_corrcoef(true, pred))
print(confusion_matrix(true, pred))
print(confusion_matrix(true, pred, normalize="true").round(4))
for average in ("macro", "micro", "weighted", None):
    print(average, precision_score(true, pred, average=average), recall_score(true, pred, average=average), f1_score(true, pred, average=average))
print(classification_report(true, pred, target_names=["a", "bb", "ccc"]))
print(accuracy_score(["x", "y", "x"], ["x", "x", "x"], normalize=False))

true = [0, 0, 1, 1, 0, 1, 1, 0]
score = [0.1, 0.4, 0.35, 0.8, 0.2, 0.9, 0.4, 0.3]
print(roc_auc_score(true, score), log_loss(true, score))
fpr, tpr, thresholds = roc_curve(true, score)
print(fpr, tpr, thresholds)
print(f1_score(true, [1, 0, 1, 1, 0, 1, 0, 0]), precision_score(true, [1, 0, 1, 1, 0, 1, 0, 0]), recall_score(true, [1, 0, 1, 1, 0, 1, 0, 0]))
print(f1_score(["no", "yes", "yes"], ["no", "no", "yes"], pos_label="yes"))
prob = [[0.7, 0.2, 0.1], [0.2, 0.5, 0.3], [0.1, 0.2, 0.7], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6], [0.5, 0.3, 0.2]]
print(roc_auc_score([0, 1, 2, 1, 2, 0], prob, multi_class="ovr"), roc_auc_score([0, 1, 2, 1, 2, 0], prob, multi_class="ovo"))
print(roc_auc_score([0, 1, 2, 1, 2, 0], prob, multi_class="ovr", average="weighted"))
print(log_loss([0, 1, 2, 1, 2, 0], prob))

true = [3.0, -0.5, 2.0, 7.0]
pred = [2.5, 0.0, 2.1, 7.8]
print(r2_score(true, pred), mean_squared_error(true, pred), mean_absolute_error(true, pred), explained_variance_score(true, pred))
print(mean_squared_error(true, pred, sample_weight=[1, 2, 3, 4]), r2_score(true, pred, sample_weight=[1, 2, 3, 4]))
for call in (lambda: accuracy_score([1], [1, 2]), lambda: f1_score([0, 1, 2], [0, 1, 2])):
    try:
        call()
    except ValueError as error:
        print(error)
