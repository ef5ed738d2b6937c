extension SklearnScripts {
  /// `sklearn.metrics._plot`: curves and tables of scores as charts.
  static let displays = #"""
import numpy as np
from sklearn.base import is_classifier
from sklearn.utils.multiclass import unique_labels


def _axes(ax):
    import matplotlib.pyplot as plt
    if ax is None:
        _, ax = plt.subplots()
    return ax


def _answers(estimator, X, response_method, pos_label):
    """The scores of the positive class of two, and its label."""
    from sklearn.metrics._scorer import _Answers
    if not is_classifier(estimator):
        raise ValueError(
            f"Expected 'estimator' to be a binary classifier. Got {type(estimator).__name__} instead.")
    classes = np.asarray(estimator.classes_)
    if len(classes) != 2:
        raise ValueError(
            f"Expected 'estimator' to be a binary classifier. Got {len(classes)} classes instead.")
    if response_method == 'auto':
        response_method = ('predict_proba', 'decision_function')
    positive = classes[1] if pos_label is None else pos_label
    return _Answers(estimator).get(response_method, X, positive), positive


class ConfusionMatrixDisplay:
    """How often each class was predicted as each class, as colours."""

    __module__ = 'sklearn.metrics._plot.confusion_matrix'

    def __init__(self, confusion_matrix, *, display_labels=None):
        self.confusion_matrix = confusion_matrix
        self.display_labels = display_labels

    def plot(self, *, include_values=True, cmap='viridis', xticks_rotation='horizontal', values_format=None, ax=None,
             colorbar=True, im_kw=None, text_kw=None):
        """Draws it."""
        ax = _axes(ax)
        table = self.confusion_matrix
        size = table.shape[0]
        options = {'interpolation': 'nearest', 'cmap': cmap}
        options.update(im_kw or {})
        self.im_ = ax.imshow(table, **options)
        self.text_ = None
        if include_values:
            self.text_ = np.empty((size, size), dtype=object)
            middle = (table.max() + table.min()) / 2.0
            dark, light = ('#440154', '#fde725') if cmap == 'viridis' else ('black', 'white')
            for row in range(size):
                for column in range(size):
                    # The colour of the other end, so that it can be read.
                    high = table[row, column] >= middle
                    colour = (dark if high else light) if cmap == 'viridis' else ('white' if high else 'black')
                    if values_format is None:
                        text = format(table[row, column], '.2g')
                        if table.dtype.kind != 'f':
                            plain = format(table[row, column], 'd')
                            text = plain if len(plain) < len(text) else text
                    else:
                        text = format(table[row, column], values_format)
                    style = {'ha': 'center', 'va': 'center', 'color': colour}
                    style.update(text_kw or {})
                    self.text_[row, column] = ax.text(column, row, text, **style)
        labels = np.arange(size) if self.display_labels is None else self.display_labels
        if colorbar:
            ax.figure.colorbar(self.im_, ax=ax)
        ax.set_xticks(np.arange(size))
        ax.set_yticks(np.arange(size))
        ax.set_xticklabels([str(label) for label in labels], rotation=0 if xticks_rotation == 'horizontal' else (
            90 if xticks_rotation == 'vertical' else xticks_rotation))
        ax.set_yticklabels([str(label) for label in labels])
        ax.set_ylabel('True label')
        ax.set_xlabel('Predicted label')
        ax.set_ylim((size - 0.5, -0.5))
        self.figure_ = ax.figure
        self.ax_ = ax
        return self

    @classmethod
    def from_estimator(cls, estimator, X, y, *, labels=None, sample_weight=None, normalize=None, display_labels=None,
                       include_values=True, xticks_rotation='horizontal', values_format=None, cmap='viridis', ax=None,
                       colorbar=True, im_kw=None, text_kw=None):
        """Predicts the rows and draws the table."""
        if not is_classifier(estimator):
            raise ValueError(f"{cls.__name__}.from_estimator only supports classifiers")
        return cls.from_predictions(
            y, estimator.predict(X), labels=labels, sample_weight=sample_weight, normalize=normalize,
            display_labels=display_labels, include_values=include_values, cmap=cmap, ax=ax,
            xticks_rotation=xticks_rotation, values_format=values_format, colorbar=colorbar, im_kw=im_kw,
            text_kw=text_kw)

    @classmethod
    def from_predictions(cls, y_true, y_pred, *, labels=None, sample_weight=None, normalize=None, display_labels=None,
                         include_values=True, xticks_rotation='horizontal', values_format=None, cmap='viridis',
                         ax=None, colorbar=True, im_kw=None, text_kw=None):
        """Draws the table of answers."""
        from sklearn.metrics import confusion_matrix
        if display_labels is None:
            display_labels = unique_labels(y_true, y_pred) if labels is None else labels
        table = confusion_matrix(y_true, y_pred, sample_weight=sample_weight, labels=labels, normalize=normalize)
        return cls(table, display_labels=display_labels).plot(
            include_values=include_values, cmap=cmap, ax=ax, xticks_rotation=xticks_rotation,
            values_format=values_format, colorbar=colorbar, im_kw=im_kw, text_kw=text_kw)


class RocCurveDisplay:
    """The ROC curve."""

    __module__ = 'sklearn.metrics._plot.roc_curve'

    def __init__(self, *, fpr, tpr, roc_auc=None, name=None, estimator_name=None, pos_label=None):
        self.fpr = fpr
        self.tpr = tpr
        self.roc_auc = roc_auc
        self.name = name if name is not None else estimator_name
        self.estimator_name = self.name
        self.pos_label = pos_label

    def plot(self, ax=None, *, name=None, curve_kwargs=None, plot_chance_level=False, chance_level_kw=None,
             despine=False, **kwargs):
        """Draws it."""
        ax = _axes(ax)
        name = self.name if name is None else name
        style = dict(curve_kwargs or {})
        style.update(kwargs)
        if self.roc_auc is not None and name is not None:
            style.setdefault('label', f'{name} (AUC = {self.roc_auc:0.2f})')
        elif self.roc_auc is not None:
            style.setdefault('label', f'AUC = {self.roc_auc:0.2f}')
        elif name is not None:
            style.setdefault('label', name)
        self.line_, = ax.plot(self.fpr, self.tpr, **style)
        shown = '' if self.pos_label is None else f' (Positive label: {self.pos_label})'
        ax.set_xlabel('False Positive Rate' + shown)
        ax.set_ylabel('True Positive Rate' + shown)
        ax.set_xlim((-0.01, 1.01))
        ax.set_ylim((-0.01, 1.01))
        if plot_chance_level:
            chance = {'label': 'Chance level (AUC = 0.5)', 'color': 'k', 'linestyle': '--'}
            chance.update(chance_level_kw or {})
            self.chance_level_, = ax.plot([0, 1], [0, 1], **chance)
        else:
            self.chance_level_ = None
        if 'label' in style or plot_chance_level:
            ax.legend(loc='lower right')
        self.ax_ = ax
        self.figure_ = ax.figure
        return self

    @classmethod
    def from_estimator(cls, estimator, X, y, *, sample_weight=None, drop_intermediate=True, response_method='auto',
                       pos_label=None, name=None, ax=None, curve_kwargs=None, plot_chance_level=False,
                       chance_level_kw=None, despine=False, **kwargs):
        """Scores the rows and draws the curve."""
        score, positive = _answers(estimator, X, response_method, pos_label)
        return cls.from_predictions(
            y, score, sample_weight=sample_weight, drop_intermediate=drop_intermediate, pos_label=positive,
            name=type(estimator).__name__ if name is None else name, ax=ax, curve_kwargs=curve_kwargs,
            plot_chance_level=plot_chance_level, chance_level_kw=chance_level_kw, despine=despine, **kwargs)

    @classmethod
    def from_predictions(cls, y_true, y_score=None, *, sample_weight=None, drop_intermediate=True, pos_label=None,
                         name=None, ax=None, curve_kwargs=None, plot_chance_level=False, chance_level_kw=None,
                         despine=False, y_pred='deprecated', **kwargs):
        """Draws the curve of scores."""
        from sklearn.metrics import auc, roc_curve
        from sklearn.metrics._ranking import _positive
        if y_score is None:
            y_score = y_pred
        positive = _positive(np.asarray(y_true), pos_label)
        fpr, tpr, _ = roc_curve(y_true, y_score, pos_label=positive, sample_weight=sample_weight,
                                drop_intermediate=drop_intermediate)
        made = cls(fpr=fpr, tpr=tpr, roc_auc=auc(fpr, tpr), name='Classifier' if name is None else name,
                   pos_label=positive)
        return made.plot(ax=ax, curve_kwargs=curve_kwargs, plot_chance_level=plot_chance_level,
                         chance_level_kw=chance_level_kw, despine=despine, **kwargs)


class PrecisionRecallDisplay:
    """Precision over recall."""

    __module__ = 'sklearn.metrics._plot.precision_recall_curve'

    def __init__(self, precision, recall, *, average_precision=None, name=None, estimator_name=None, pos_label=None,
                 prevalence_pos_label=None):
        self.precision = precision
        self.recall = recall
        self.average_precision = average_precision
        self.name = name if name is not None else estimator_name
        self.estimator_name = self.name
        self.pos_label = pos_label
        self.prevalence_pos_label = prevalence_pos_label

    def plot(self, ax=None, *, name=None, plot_chance_level=False, chance_level_kw=None, despine=False, **kwargs):
        """Draws it."""
        ax = _axes(ax)
        name = self.name if name is None else name
        style = {'drawstyle': 'steps-post'}
        if self.average_precision is not None and name is not None:
            style['label'] = f'{name} (AP = {self.average_precision:0.2f})'
        elif self.average_precision is not None:
            style['label'] = f'AP = {self.average_precision:0.2f}'
        elif name is not None:
            style['label'] = name
        style.update(kwargs)
        self.line_, = ax.plot(self.recall, self.precision, **style)
        shown = '' if self.pos_label is None else f' (Positive label: {self.pos_label})'
        ax.set_xlabel('Recall' + shown)
        ax.set_ylabel('Precision' + shown)
        ax.set_xlim((-0.01, 1.01))
        ax.set_ylim((-0.01, 1.01))
        self.chance_level_ = None
        if plot_chance_level:
            if self.prevalence_pos_label is None:
                raise ValueError(
                    'You must provide prevalence_pos_label when constructing the PrecisionRecallDisplay object in order to '
                    'plot the chance level line. Alternatively, you may use PrecisionRecallDisplay.from_estimator or '
                    'PrecisionRecallDisplay.from_predictions to automatically set prevalence_pos_label')
            chance = {'label': f'Chance level (AP = {self.prevalence_pos_label:0.2f})', 'color': 'k', 'linestyle': '--'}
            chance.update(chance_level_kw or {})
            self.chance_level_, = ax.plot([0, 1], [self.prevalence_pos_label] * 2, **chance)
        if 'label' in style or plot_chance_level:
            ax.legend(loc='lower left')
        self.ax_ = ax
        self.figure_ = ax.figure
        return self

    @classmethod
    def from_estimator(cls, estimator, X, y, *, sample_weight=None, drop_intermediate=False, response_method='auto',
                       pos_label=None, name=None, ax=None, plot_chance_level=False, chance_level_kw=None,
                       despine=False, **kwargs):
        """Scores the rows and draws the curve."""
        score, positive = _answers(estimator, X, response_method, pos_label)
        return cls.from_predictions(
            y, score, sample_weight=sample_weight, drop_intermediate=drop_intermediate, pos_label=positive,
            name=type(estimator).__name__ if name is None else name, ax=ax, plot_chance_level=plot_chance_level,
            chance_level_kw=chance_level_kw, despine=despine, **kwargs)

    @classmethod
    def from_predictions(cls, y_true, y_score=None, *, sample_weight=None, drop_intermediate=False, pos_label=None,
                         name=None, ax=None, plot_chance_level=False, chance_level_kw=None, despine=False,
                         y_pred='deprecated', **kwargs):
        """Draws the curve of scores."""
        from sklearn.metrics import average_precision_score, precision_recall_curve
        from sklearn.metrics._ranking import _positive
        if y_score is None:
            y_score = y_pred
        positive = _positive(np.asarray(y_true), pos_label)
        precision, recall, _ = precision_recall_curve(
            y_true, y_score, pos_label=positive, sample_weight=sample_weight, drop_intermediate=drop_intermediate)
        average = average_precision_score(y_true, y_score, pos_label=positive, sample_weight=sample_weight)
        made = cls(precision, recall, average_precision=average, name='Classifier' if name is None else name,
                   pos_label=positive, prevalence_pos_label=float(np.mean(np.asarray(y_true) == positive)))
        return made.plot(ax=ax, plot_chance_level=plot_chance_level, chance_level_kw=chance_level_kw, **kwargs)


class PredictionErrorDisplay:
    """Predicted numbers against the true ones, or what is left between them."""

    __module__ = 'sklearn.metrics._plot.regression'

    def __init__(self, *, y_true, y_pred):
        self.y_true = y_true
        self.y_pred = y_pred

    def plot(self, ax=None, *, kind='residual_vs_predicted', scatter_kwargs=None, line_kwargs=None):
        """Draws it."""
        ax = _axes(ax)
        style = {'color': 'tab:blue', 'alpha': 0.8}
        style.update(scatter_kwargs or {})
        line = {'color': 'black', 'alpha': 0.7, 'linestyle': '--'}
        line.update(line_kwargs or {})
        if kind == 'actual_vs_predicted':
            low = min(float(np.min(self.y_true)), float(np.min(self.y_pred)))
            high = max(float(np.max(self.y_true)), float(np.max(self.y_pred)))
            self.line_ = ax.plot([low, high], [low, high], **line)[0]
            self.scatter_ = ax.scatter(self.y_pred, self.y_true, **style)
            ax.set_xlabel('Predicted values')
            ax.set_ylabel('Actual values')
        elif kind == 'residual_vs_predicted':
            self.line_ = ax.plot([float(np.min(self.y_pred)), float(np.max(self.y_pred))], [0, 0], **line)[0]
            self.scatter_ = ax.scatter(self.y_pred, self.y_true - self.y_pred, **style)
            ax.set_xlabel('Predicted values')
            ax.set_ylabel('Residuals (actual - predicted)')
        else:
            raise ValueError(
                "`kind` must be one of actual_vs_predicted, residual_vs_predicted. Got {!r} instead.".format(kind))
        self.ax_ = ax
        self.figure_ = ax.figure
        return self

    @classmethod
    def from_estimator(cls, estimator, X, y, *, kind='residual_vs_predicted', subsample=1000, random_state=None,
                       ax=None, scatter_kwargs=None, line_kwargs=None):
        return cls.from_predictions(y, estimator.predict(X), kind=kind, subsample=subsample, random_state=random_state,
                                    ax=ax, scatter_kwargs=scatter_kwargs, line_kwargs=line_kwargs)

    @classmethod
    def from_predictions(cls, y_true, y_pred, *, kind='residual_vs_predicted', subsample=1000, random_state=None,
                         ax=None, scatter_kwargs=None, line_kwargs=None):
        from sklearn.utils import check_random_state
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        count = len(y_true)
        if subsample is not None and not isinstance(subsample, int):
            subsample = int(count * subsample)
        if subsample is not None and subsample < count:
            rows = check_random_state(random_state).choice(np.arange(count), size=subsample)
            y_true, y_pred = y_true[rows], y_pred[rows]
        return cls(y_true=y_true, y_pred=y_pred).plot(
            ax=ax, kind=kind, scatter_kwargs=scatter_kwargs, line_kwargs=line_kwargs)
"""#
}
