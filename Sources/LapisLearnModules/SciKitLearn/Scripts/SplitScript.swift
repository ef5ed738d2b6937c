extension SklearnScripts {
  /// `sklearn.model_selection._split`: scikit-learn's own rows for a `random_state`, as both draw from the same
  /// Mersenne Twister in the same order.
  static let split = #"""
import numbers
import warnings
from itertools import combinations
from math import ceil, comb, floor

import numpy as np
from sklearn import _kernels
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.multiclass import type_of_target
from sklearn.utils.validation import (
    _rows, check_consistent_length, check_random_state, column_or_1d, indexable)


class _Splitter:
    """What splitters share: (train, test) row numbers out of the test rows."""

    _shown = ()

    def split(self, X, y=None, groups=None):
        """The (train, test) row numbers of each split."""
        check_consistent_length(X, y, groups)
        rows = np.arange(_rows(X))
        for mask in self._test_masks(X, y, groups):
            yield rows[~mask], rows[mask]

    def _test_masks(self, X=None, y=None, groups=None):
        count = _rows(X)
        for test in self._test_rows(X, y, groups):
            mask = np.zeros(count, dtype=bool)
            mask[test] = True
            yield mask

    def __repr__(self):
        owner = type(self).__name__
        text = owner + '('
        width = len(owner)
        for place, name in enumerate(sorted(self._shown)):
            shown = f'{name}={getattr(self, name)!r}'
            if place > 0:
                # Lines break after 75 characters, and go on under half the name.
                if width + len(shown) >= 75 or '\n' in shown:
                    line = ',\n' + (1 + len(owner) // 2) * ' '
                    text += line
                    width = len(line)
                else:
                    text += ', '
                    width += 2
            text += shown
            width += len(shown)
        return text + ')'


BaseCrossValidator = _Splitter


class _Folds(_Splitter):
    _shown = ('n_splits', 'random_state', 'shuffle')

    def __init__(self, n_splits, *, shuffle, random_state):
        if not isinstance(n_splits, numbers.Integral):
            raise ValueError('The number of folds must be of Integral type. %s of type %s was passed.'
                             % (n_splits, type(n_splits)))
        n_splits = int(n_splits)
        if n_splits <= 1:
            raise ValueError(
                'k-fold cross-validation requires at least one train/test split by setting n_splits=2 or more, got '
                'n_splits={0}.'.format(n_splits))
        if not isinstance(shuffle, bool):
            raise TypeError('shuffle must be True or False; got {0}'.format(shuffle))
        if not shuffle and random_state is not None:
            raise ValueError(
                'Setting a random_state has no effect since shuffle is False. You should leave random_state to its '
                'default (None), or set shuffle=True.')
        self.n_splits = n_splits
        self.shuffle = shuffle
        self.random_state = random_state

    def split(self, X, y=None, groups=None):
        """The (train, test) row numbers of each fold."""
        self._check_rows(X)
        yield from super().split(X, y, groups)

    def _check_rows(self, X):
        count = _rows(X)
        if self.n_splits > count:
            raise ValueError(
                'Cannot have number of splits n_splits={0} greater than the number of samples: n_samples={1}.'
                .format(self.n_splits, count))

    def get_n_splits(self, X=None, y=None, groups=None):
        """The number of folds."""
        return self.n_splits


class KFold(_Folds):
    """Folds of consecutive or shuffled rows."""

    __module__ = 'sklearn.model_selection._split'

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        super().__init__(n_splits, shuffle=shuffle, random_state=random_state)

    def _test_rows(self, X, y=None, groups=None):
        count = _rows(X)
        rows = np.arange(count)
        if self.shuffle:
            check_random_state(self.random_state).shuffle(rows)
        start = 0
        for fold in range(self.n_splits):
            stop = start + count // self.n_splits + (1 if fold < count % self.n_splits else 0)
            yield rows[start:stop]
            start = stop


class GroupKFold(_Folds):
    """Folds in which no group stands on both sides."""

    __module__ = 'sklearn.model_selection._split'

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        super().__init__(n_splits, shuffle=shuffle, random_state=random_state)

    def _test_rows(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        unique, codes = np.unique(column_or_1d(groups), return_inverse=True)
        if self.n_splits > len(unique):
            raise ValueError('Cannot have number of splits n_splits=%d greater than the number of groups: %d.'
                             % (self.n_splits, len(unique)))
        if self.shuffle:
            order = check_random_state(self.random_state).permutation(len(unique))
            fold_of = np.zeros(len(unique), dtype=int)
            for fold, part in enumerate(np.array_split(order, self.n_splits)):
                fold_of[part] = fold
        else:
            sizes = np.bincount(codes)
            heaviest = np.argsort(sizes)[::-1]
            load = [0] * self.n_splits
            fold_of = np.zeros(len(unique), dtype=int)
            for group in heaviest.tolist():
                lightest = load.index(min(load))
                load[lightest] += int(sizes[group])
                fold_of[group] = lightest
        folds = fold_of[codes]
        for fold in range(self.n_splits):
            yield np.where(folds == fold)[0]

    def split(self, X, y=None, groups=None):
        return super().split(X, y, groups)


def _class_codes(y, owner=None):
    """Classes numbered in the order of their first rows."""
    y = np.asarray(y)
    kind = type_of_target(y)
    if kind not in ('binary', 'multiclass'):
        raise ValueError("Supported target types are: ('binary', 'multiclass'). Got {0!r} instead.".format(kind))
    return _kernels.numbered(column_or_1d(y))


def _check_members(counts, folds):
    if np.all(folds > counts):
        raise ValueError('n_splits=%d cannot be greater than the number of members in each class.' % folds)
    if folds > np.min(counts):
        warnings.warn('The least populated class in y has only %d members, which is less than n_splits=%d.'
                      % (np.min(counts), folds), UserWarning)


class StratifiedKFold(_Folds):
    """Folds with the same shares of the classes."""

    __module__ = 'sklearn.model_selection._split'

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        super().__init__(n_splits, shuffle=shuffle, random_state=random_state)

    def split(self, X, y, groups=None):
        """The (train, test) row numbers of each fold."""
        check_consistent_length(X, y, groups)
        self._check_rows(X)
        folds = self._folds(X, y)
        for fold in range(self.n_splits):
            yield _kernels.parted(folds, fold)

    def _folds(self, X, y):
        """The fold of each row."""
        state = check_random_state(self.random_state) if self.shuffle else None
        codes = _class_codes(y)
        classes = int(codes.max()) + 1
        counts = np.bincount(codes)
        _check_members(counts, self.n_splits)
        # Dealing the sorted classes round robin fixes how many rows of each class a fold gets.
        ordered = np.sort(codes)
        shares = np.asarray([np.bincount(ordered[fold::self.n_splits], minlength=classes)
                             for fold in range(self.n_splits)])
        dealt = []
        for code in range(classes):
            own = np.arange(self.n_splits).repeat(shares[:, code])
            if self.shuffle:
                state.shuffle(own)
            dealt.append(own)
        return _kernels.dealt(codes, dealt)

    def _test_masks(self, X=None, y=None, groups=None):
        folds = self._folds(X, y)
        for fold in range(self.n_splits):
            yield folds == fold


class StratifiedGroupKFold(_Folds):
    """Folds with about the same shares of the classes, in which no group stands on both sides."""

    __module__ = 'sklearn.model_selection._split'

    def __init__(self, n_splits=5, shuffle=False, random_state=None):
        super().__init__(n_splits, shuffle=shuffle, random_state=random_state)

    def _test_rows(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        state = check_random_state(self.random_state) if self.shuffle else None
        codes = _class_codes(y)
        _, codes, class_counts = np.unique(codes, return_inverse=True, return_counts=True)
        _check_members(class_counts, self.n_splits)
        _, group_codes, group_sizes = np.unique(np.asarray(groups), return_inverse=True, return_counts=True)
        if self.n_splits > len(group_sizes):
            raise ValueError(
                f'Cannot have number of splits n_splits={self.n_splits} greater than the number of groups: '
                f'{len(group_sizes)}.')
        table = np.zeros((len(group_sizes), len(class_counts)))
        for code, group in zip(codes.tolist(), group_codes.tolist()):
            table[group, code] += 1
        loads = np.zeros((self.n_splits, len(class_counts)))
        members = [set() for _ in range(self.n_splits)]
        if self.shuffle:
            order = np.arange(len(group_sizes))
            state.shuffle(order)
            table = table[order]
            back = np.empty_like(order)
            back[order] = np.arange(len(order))
            group_codes = back[group_codes]
        # Groups of uneven classes first: they are the hardest to place.
        for group in np.argsort(-np.std(table, axis=1), kind='mergesort').tolist():
            counts = table[group]
            best, best_spread, best_size = None, np.inf, np.inf
            for fold in range(self.n_splits):
                loads[fold] += counts
                spread = float(np.mean(np.std(loads / class_counts.reshape(1, -1), axis=0)))
                loads[fold] -= counts
                size = float(np.sum(loads[fold]))
                better = spread < best_spread or (bool(np.isclose(spread, best_spread)) and size < best_size)
                if better:
                    best, best_spread, best_size = fold, spread, size
            loads[best] += counts
            members[best].add(group)
        for fold in range(self.n_splits):
            yield [row for row, group in enumerate(group_codes.tolist()) if group in members[fold]]


class TimeSeriesSplit(_Folds):
    """Test rows that always come after the training rows."""

    __module__ = 'sklearn.model_selection._split'
    _shown = ('gap', 'max_train_size', 'n_splits', 'test_size')

    def __init__(self, n_splits=5, *, max_train_size=None, test_size=None, gap=0):
        super().__init__(n_splits, shuffle=False, random_state=None)
        self.max_train_size = max_train_size
        self.test_size = test_size
        self.gap = gap

    def split(self, X, y=None, groups=None):
        """The (train, test) row numbers of each split."""
        check_consistent_length(X, y, groups)
        count = _rows(X)
        parts = self.n_splits + 1
        size = self.test_size if self.test_size is not None else count // parts
        if parts > count:
            raise ValueError(f'Cannot have number of folds={parts} greater than the number of samples={count}.')
        if count - self.gap - size * self.n_splits <= 0:
            raise ValueError(
                f'Too many splits={self.n_splits} for number of samples={count} with test_size={size} and '
                f'gap={self.gap}.')
        rows = np.arange(count)
        for start in range(count - self.n_splits * size, count, size):
            end = start - self.gap
            if self.max_train_size and self.max_train_size < end:
                yield rows[end - self.max_train_size:end], rows[start:start + size]
            else:
                yield rows[:end], rows[start:start + size]


class LeaveOneOut(_Splitter):
    """Each row once as the test."""

    __module__ = 'sklearn.model_selection._split'

    def _test_rows(self, X, y=None, groups=None):
        count = _rows(X)
        if count <= 1:
            raise ValueError('Cannot perform LeaveOneOut with n_samples={}.'.format(count))
        return range(count)

    def get_n_splits(self, X=None, y=None, groups=None):
        if X is None:
            raise ValueError("The 'X' parameter should not be None.")
        return _rows(X)


class LeavePOut(_Splitter):
    """Each set of p rows once as the test."""

    __module__ = 'sklearn.model_selection._split'
    _shown = ('p',)

    def __init__(self, p):
        self.p = p

    def _test_rows(self, X, y=None, groups=None):
        count = _rows(X)
        if count <= self.p:
            raise ValueError('p={} must be strictly less than the number of samples={}'.format(self.p, count))
        for rows in combinations(range(count), self.p):
            yield np.array(rows)

    def get_n_splits(self, X=None, y=None, groups=None):
        return comb(_rows(X), self.p)


class LeaveOneGroupOut(_Splitter):
    """Each group once as the test."""

    __module__ = 'sklearn.model_selection._split'

    def _test_masks(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        groups = np.array(groups)
        unique = np.unique(groups)
        if len(unique) <= 1:
            raise ValueError(
                'The groups parameter contains fewer than 2 unique groups (%s). LeaveOneGroupOut expects at least 2.'
                % unique)
        for group in unique:
            yield groups == group

    def get_n_splits(self, X=None, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        return len(np.unique(np.asarray(groups)))


class LeavePGroupsOut(_Splitter):
    """Each set of groups once as the test."""

    __module__ = 'sklearn.model_selection._split'
    _shown = ('n_groups',)

    def __init__(self, n_groups):
        self.n_groups = n_groups

    def _test_masks(self, X, y=None, groups=None):
        groups = np.array(groups)
        unique = np.unique(groups)
        if self.n_groups >= len(unique):
            raise ValueError(
                'The groups parameter contains fewer than (or equal to) n_groups (%d) numbers of unique groups (%s). '
                'LeavePGroupsOut expects that at least n_groups + 1 (%d) unique groups be present'
                % (self.n_groups, unique, self.n_groups + 1))
        for chosen in combinations(range(len(unique)), self.n_groups):
            mask = np.zeros(len(groups), dtype=bool)
            for place in chosen:
                mask |= groups == unique[place]
            yield mask

    def get_n_splits(self, X=None, y=None, groups=None):
        return comb(len(np.unique(np.asarray(groups))), self.n_groups)


class PredefinedSplit(_Splitter):
    """Folds by number; rows of fold -1 are always in the training part."""

    __module__ = 'sklearn.model_selection._split'

    def __init__(self, test_fold):
        self.test_fold = column_or_1d(np.array(test_fold, dtype=int))
        self.unique_folds = np.array([fold for fold in np.unique(self.test_fold).tolist() if fold != -1])

    def split(self, X=None, y=None, groups=None):
        rows = np.arange(len(self.test_fold))
        for fold in self.unique_folds:
            mask = self.test_fold == fold
            yield rows[~mask], rows[mask]

    def get_n_splits(self, X=None, y=None, groups=None):
        return len(self.unique_folds)

    def __repr__(self):
        return f'PredefinedSplit(test_fold={self.test_fold!r})'


class _Repeated(_Splitter):
    _shown = ('n_repeats', 'n_splits', 'random_state')
    _kind = KFold

    def __init__(self, *, n_splits=5, n_repeats=10, random_state=None):
        if not isinstance(n_repeats, numbers.Integral):
            raise ValueError('Number of repetitions must be of Integral type.')
        if n_repeats <= 0:
            raise ValueError('Number of repetitions must be greater than 0.')
        self.n_splits = n_splits
        self.n_repeats = n_repeats
        self.random_state = random_state

    def split(self, X, y=None, groups=None):
        """The (train, test) row numbers of each fold of each repetition."""
        state = check_random_state(self.random_state)
        for _ in range(self.n_repeats):
            yield from self._kind(self.n_splits, shuffle=True, random_state=state).split(X, y, groups)

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits * self.n_repeats


class RepeatedKFold(_Repeated):
    """KFold, shuffled anew each time."""

    __module__ = 'sklearn.model_selection._split'


class RepeatedStratifiedKFold(_Repeated):
    """StratifiedKFold, shuffled anew each time."""

    __module__ = 'sklearn.model_selection._split'
    _kind = StratifiedKFold


class _Shuffles(_Splitter):
    _shown = ('n_splits', 'random_state', 'test_size', 'train_size')
    _default_test_size = 0.1

    def __init__(self, n_splits=10, *, test_size=None, train_size=None, random_state=None):
        self.n_splits = n_splits
        self.test_size = test_size
        self.train_size = train_size
        self.random_state = random_state

    def split(self, X, y=None, groups=None):
        """The (train, test) row numbers of each split."""
        check_consistent_length(X, y, groups)
        yield from self._pairs(X, y, groups)

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits


class ShuffleSplit(_Shuffles):
    """Random splits."""

    __module__ = 'sklearn.model_selection._split'

    def _pairs(self, X, y=None, groups=None):
        count = _rows(X)
        train, test = _sizes(count, self.test_size, self.train_size, self._default_test_size)
        state = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            order = state.permutation(count)
            yield order[test:test + train], order[:test]


class GroupShuffleSplit(_Shuffles):
    """Random splits of the groups."""

    __module__ = 'sklearn.model_selection._split'
    _default_test_size = 0.2

    def __init__(self, n_splits=5, *, test_size=None, train_size=None, random_state=None):
        super().__init__(n_splits, test_size=test_size, train_size=train_size, random_state=random_state)

    def _pairs(self, X, y=None, groups=None):
        if groups is None:
            raise ValueError("The 'groups' parameter should not be None.")
        classes, codes = np.unique(np.asarray(groups), return_inverse=True)
        train, test = _sizes(len(classes), self.test_size, self.train_size, self._default_test_size)
        state = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            order = state.permutation(len(classes))
            yield (np.flatnonzero(np.isin(codes, order[test:test + train])),
                   np.flatnonzero(np.isin(codes, order[:test])))


class StratifiedShuffleSplit(_Shuffles):
    """Random splits with the same shares of the classes."""

    __module__ = 'sklearn.model_selection._split'

    def _pairs(self, X, y, groups=None):
        count = _rows(X)
        train, test = _sizes(count, self.test_size, self.train_size, self._default_test_size)
        y = np.asarray(y)
        if y.ndim == 2:
            y = np.array([' '.join(str(v) for v in row) for row in y.tolist()])
        classes, codes = np.unique(y, return_inverse=True)
        counts = np.bincount(codes)
        if np.min(counts) < 2:
            few = classes[counts < 2].tolist()
            raise ValueError(
                'The least populated classes in y have only 1 member, which is too few. The minimum number of groups '
                f'for any class cannot be less than 2. Classes with too few members are: {few}')
        if train < len(classes):
            raise ValueError('The train_size = %d should be greater or equal to the number of classes = %d'
                             % (train, len(classes)))
        if test < len(classes):
            raise ValueError('The test_size = %d should be greater or equal to the number of classes = %d'
                             % (test, len(classes)))
        groups_of = np.split(np.argsort(codes, kind='mergesort'), np.cumsum(counts)[:-1])
        state = check_random_state(self.random_state)
        for _ in range(self.n_splits):
            train_counts = _approximate_mode(counts, train, state)
            test_counts = _approximate_mode(counts - train_counts, test, state)
            train_rows, test_rows = [], []
            for place in range(len(classes)):
                order = state.permutation(counts[place])
                own = groups_of[place][order]
                train_rows.append(own[:train_counts[place]])
                test_rows.append(own[train_counts[place]:train_counts[place] + test_counts[place]])
            yield state.permutation(np.concatenate(train_rows)), state.permutation(np.concatenate(test_rows))

    def split(self, X, y, groups=None):
        """The (train, test) row numbers of each split."""
        return super().split(X, y, groups)


def _approximate_mode(counts, draws, state):
    """The likeliest counts when drawing without replacement: what is left over of the shares rounded down goes to
    the largest remainders, ties by lot."""
    counts = np.asarray(counts)
    shares = counts / counts.sum() * draws
    floored = np.floor(shares)
    needed = int(draws - floored.sum())
    if needed > 0:
        remainder = shares - floored
        for value in np.sort(np.unique(remainder))[::-1]:
            places = np.where(remainder == value)[0]
            take = min(len(places), needed)
            floored[state.choice(places, size=take, replace=False)] += 1
            needed -= take
            if needed == 0:
                break
    return floored.astype(int)


def _sizes(count, test_size, train_size, default=None):
    """How many rows each part gets: shares are rounded up for the test part and down for the other."""
    if test_size is None and train_size is None:
        test_size = default
    kinds = []
    for name, size in (('test_size', test_size), ('train_size', train_size)):
        kind = None if size is None else np.asarray(size).dtype.kind
        kinds.append(kind)
        if (kind == 'i' and (size >= count or size <= 0)) or (kind == 'f' and (size <= 0 or size >= 1)):
            raise ValueError(
                '{0}={1} should be either positive and smaller than the number of samples {2} or a float in the (0, 1) '
                'range'.format(name, size, count))
        if size is not None and kind not in ('i', 'f'):
            raise ValueError('Invalid value for {0}: {1}'.format(name, size))
    if kinds == ['f', 'f'] and train_size + test_size > 1:
        raise ValueError(
            'The sum of test_size and train_size = {}, should be in the (0, 1) range. Reduce test_size and/or '
            'train_size.'.format(train_size + test_size))
    test = ceil(test_size * count) if kinds[0] == 'f' else test_size
    train = floor(train_size * count) if kinds[1] == 'f' else train_size
    if train is None:
        train = count - test
    elif test is None:
        test = count - train
    if train + test > count:
        raise ValueError(
            'The sum of train_size and test_size = %d, should be smaller than the number of samples %d. Reduce '
            'test_size and/or train_size.' % (train + test, count))
    if train == 0:
        raise ValueError(
            'With n_samples={}, test_size={} and train_size={}, the resulting train set will be empty. Adjust any of '
            'the aforementioned parameters.'.format(count, test_size, train_size))
    return int(train), int(test)


class _Given:
    """The splits of an iterable."""

    def __init__(self, cv):
        self.cv = list(cv)

    def get_n_splits(self, X=None, y=None, groups=None):
        return len(self.cv)

    def split(self, X=None, y=None, groups=None):
        yield from self.cv


def check_cv(cv=5, y=None, *, classifier=False):
    """The splitter that `cv=` means."""
    cv = 5 if cv is None else cv
    if isinstance(cv, numbers.Integral):
        if classifier and y is not None and type_of_target(y) in ('binary', 'multiclass'):
            return StratifiedKFold(int(cv))
        return KFold(int(cv))
    if not hasattr(cv, 'split') or isinstance(cv, str):
        if isinstance(cv, str) or not hasattr(cv, '__iter__'):
            raise ValueError(
                'Expected `cv` as an integer, a cross-validation object (from sklearn.model_selection), or an iterable '
                'yielding (train, test) splits as arrays of indices. Got %s.' % cv)
        return _Given(cv)
    return cv


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    """Splits arrays, frames or lists into a part to fit on and a part to test on."""
    from sklearn.utils.validation import _take
    if not arrays:
        raise ValueError('At least one array required as input')
    for name, size in (('test_size', test_size), ('train_size', train_size)):
        if size is None:
            continue
        whole = isinstance(size, numbers.Integral)
        if not isinstance(size, numbers.Real) or not (size >= 1 if whole else 0 < size < 1):
            raise InvalidParameterError(
                f"The '{name}' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in the range "
                f'[1, inf) or None. Got {size!r} instead.')
    arrays = indexable(*arrays)
    train, test = _sizes(_rows(arrays[0]), test_size, train_size, 0.25)
    if shuffle is False:
        if stratify is not None:
            raise ValueError('Stratified train/test split is not implemented for shuffle=False')
        rows = np.arange(train + test)
        parts = rows[:train], rows[train:]
    else:
        kind = ShuffleSplit if stratify is None else StratifiedShuffleSplit
        splitter = kind(1, test_size=test, train_size=train, random_state=random_state)
        parts = next(splitter.split(np.empty(_rows(arrays[0])), stratify))
    return [_take(array, rows) for array in arrays for rows in parts]
"""#
}
