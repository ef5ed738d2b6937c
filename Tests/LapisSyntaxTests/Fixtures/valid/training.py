"""A training script as course projects have it."""
import argparse
import os

import numpy as np
from sklearn.linear_model import LogisticRegression


def clean_data(data):
    months = {"jan": 1, "feb": 2, "mar": 3}
    x_df = data.to_pandas_dataframe().dropna()
    jobs = pd.get_dummies(x_df.job, prefix="job")
    x_df.drop("job", inplace=True, axis=1)
    x_df = x_df.join(jobs)
    x_df["marital"] = x_df.marital.apply(lambda s: 1 if s == "married" else 0)
    x_df["month"] = x_df.month.map(months)
    y_df = x_df.pop("y").apply(lambda s: 1 if s == "yes" else 0)
    return x_df, y_df


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--C', type=float, default=1.0, help="Inverse of regularization strength")
    parser.add_argument('--max_iter', type=int, default=100, help="Maximum number of iterations")
    args = parser.parse_args()
    run.log("Regularization Strength:", np.float(args.C))
    model = LogisticRegression(C=args.C, max_iter=args.max_iter).fit(x_train, y_train)
    accuracy = model.score(x_test, y_test)
    run.log("Accuracy", np.float(accuracy))
    os.makedirs('outputs', exist_ok=True)
    print(f"accuracy {accuracy:.3f}, {100 * (1 - accuracy):>6.2f}% wrong", end="\n\n")


if __name__ == '__main__':
    main()
