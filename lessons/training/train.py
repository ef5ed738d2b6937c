"""A training script: logistic regression by hand, with mini-batches and dropout.

It is what HyperDrive runs once for every set of hyperparameters. It reads them
from its arguments, trains, and logs its accuracy after each epoch.
"""
import argparse
import os

import joblib
import numpy as np
from azureml.core.run import Run
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import StratifiedKFold


def standardize(train, test):
    """Centre and scale both parts with the training part's mean and deviation."""
    mean = train.mean(axis=0)
    deviation = train.std(axis=0)
    return (train - mean) / deviation, (test - mean) / deviation


class LogisticModel:
    """Weights that are learned by gradient descent, one mini-batch at a time."""

    def __init__(self, features, seed):
        self.weights = np.zeros(features)
        self.bias = 0.0
        self.random = np.random.RandomState(seed)

    def probabilities(self, x):
        z = np.clip(np.dot(x, self.weights) + self.bias, -30, 30)
        return 1 / (1 + np.exp(-z))

    def train_epoch(self, x, y, learning_rate, keep_probability, batch_size):
        order = self.random.permutation(len(y))
        for start in range(0, len(y), batch_size):
            rows = order[start:start + batch_size]
            # Dropout: each input is kept with this probability, and scaled up
            # so that the expected sum stays the same.
            kept = self.random.rand(len(rows), x.shape[1]) < keep_probability
            batch = x[rows] * kept / keep_probability
            error = self.probabilities(batch) - y[rows]
            self.weights = self.weights - learning_rate * np.dot(batch.T, error) / len(rows)
            self.bias = self.bias - learning_rate * error.mean()

    def accuracy(self, x, y):
        return ((self.probabilities(x) > 0.5) == (y == 1)).mean()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=12, help="passes over the data")
    parser.add_argument("--learning_rate", type=float, default=0.05, help="step size")
    parser.add_argument("--keep_probability", type=float, default=0.8, help="share of the inputs that dropout keeps")
    parser.add_argument("--batch_size", type=int, default=32, help="rows in a step")
    args = parser.parse_args()

    run = Run.get_context()
    run.log("epochs", args.epochs)

    data = load_breast_cancer()
    x, y = data.data, data.target
    folds = []
    splitter = StratifiedKFold(n_splits=5, shuffle=True, random_state=0)
    for fold, (train, test) in enumerate(splitter.split(x, y)):
        x_train, x_test = standardize(x[train], x[test])
        folds.append((LogisticModel(x.shape[1], fold), x_train, y[train], x_test, y[test]))

    # All five folds advance together, so that every epoch ends with a
    # cross-validated accuracy that an early-termination policy can look at.
    for epoch in range(args.epochs):
        scores = []
        for model, x_train, y_train, x_test, y_test in folds:
            model.train_epoch(x_train, y_train, args.learning_rate, args.keep_probability, args.batch_size)
            scores.append(model.accuracy(x_test, y_test))
        accuracy = float(np.mean(scores))
        run.log("accuracy", accuracy)
        print(f"epoch {epoch + 1:2}: accuracy {accuracy:.4f}")

    os.makedirs("outputs", exist_ok=True)
    joblib.dump({"weights": [model.weights.tolist() for model, *_ in folds]}, "outputs/model.joblib")


if __name__ == "__main__":
    main()
