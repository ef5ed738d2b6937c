extension SklearnScripts {
  /// `sklearn.feature_extraction.text`.
  static let text = #"""
import numbers
import re
import unicodedata

import numpy as np
from sklearn import _kernels
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.exceptions import NotFittedError
from sklearn.preprocessing import normalize
from sklearn.utils._param_validation import InvalidParameterError
from sklearn.utils.validation import check_array, check_is_fitted

ENGLISH_STOP_WORDS = frozenset("""
a about above across after afterwards again against all almost alone along already also although always am among
amongst amoungst amount an and another any anyhow anyone anything anyway anywhere are around as at back be
became because become becomes becoming been before beforehand behind being below beside besides between beyond
bill both bottom but by call can cannot cant co con could couldnt cry de describe detail do done down due during
each eg eight either eleven else elsewhere empty enough etc even ever every everyone everything everywhere
except few fifteen fifty fill find fire first five for former formerly forty found four from front full further
get give go had has hasnt have he hence her here hereafter hereby herein hereupon hers herself him himself his
how however hundred i ie if in inc indeed interest into is it its itself keep last latter latterly least less
ltd made many may me meanwhile might mill mine more moreover most mostly move much must my myself name namely
neither never nevertheless next nine no nobody none noone nor not nothing now nowhere of off often on once one
only onto or other others otherwise our ours ourselves out over own part per perhaps please put rather re same
see seem seemed seeming seems serious several she should show side since sincere six sixty so some somehow
someone something sometime sometimes somewhere still such system take ten than that the their them themselves
then thence there thereafter thereby therefore therein thereupon these they thick thin third this those though
three through throughout thru thus to together too top toward towards twelve twenty two un under until up upon
us very via was we well were what whatever when whence whenever where whereafter whereas whereby wherein
whereupon wherever whether which while whither who whoever whole whom whose why will with within without would
yet you your yours yourself yourselves
""".split())

_WORDS = r'(?u)\b\w\w+\b'


def strip_accents_unicode(s):
    """Letters without their accents."""
    if s.isascii():
        return s
    return ''.join(c for c in unicodedata.normalize('NFKD', s) if not unicodedata.combining(c))


def strip_accents_ascii(s):
    """Letters as ASCII, others left out."""
    return unicodedata.normalize('NFKD', s).encode('ASCII', 'ignore').decode('ASCII')


def strip_tags(s):
    return re.compile(r'<([^>]+)>', flags=re.UNICODE).sub(' ', s)


class _Vectorizer(BaseEstimator):
    def decode(self, doc):
        """The text of a document: of a file, of bytes."""
        if self.input == 'filename':
            with open(doc, 'rb') as file:
                doc = file.read()
        elif self.input == 'file':
            doc = doc.read()
        if isinstance(doc, bytes):
            doc = doc.decode(self.encoding, self.decode_error)
        if doc is np.nan or (isinstance(doc, float) and doc != doc):
            raise ValueError('np.nan is an invalid document, expected byte or unicode string.')
        return doc

    def build_preprocessor(self):
        """What is done to a text before it is split."""
        if self.preprocessor is not None:
            return self.preprocessor
        if not self.strip_accents:
            strip = None
        elif callable(self.strip_accents):
            strip = self.strip_accents
        elif self.strip_accents in ('ascii', 'unicode'):
            strip = strip_accents_ascii if self.strip_accents == 'ascii' else strip_accents_unicode
        else:
            raise ValueError('Invalid value for "strip_accents": %s' % self.strip_accents)

        def prepared(doc):
            if self.lowercase:
                doc = doc.lower()
            return doc if strip is None else strip(doc)
        return prepared

    def build_tokenizer(self):
        """What splits a text into words."""
        if self.tokenizer is not None:
            return self.tokenizer
        pattern = re.compile(self.token_pattern)
        if pattern.groups > 1:
            raise ValueError('More than 1 capturing group in token pattern. Only a single group should be captured.')
        return pattern.findall

    def get_stop_words(self):
        """The words that are left out."""
        return _stop_words(self.stop_words)

    def _word_ngrams(self, tokens, stop_words=None):
        if stop_words is not None:
            tokens = [token for token in tokens if token not in stop_words]
        least, most = self.ngram_range
        if most == 1:
            return tokens
        words = tokens
        if least == 1:
            tokens = list(words)
            least = 2
        else:
            tokens = []
        for size in range(least, min(most + 1, len(words) + 1)):
            for start in range(len(words) - size + 1):
                tokens.append(' '.join(words[start:start + size]))
        return tokens

    def _char_ngrams(self, text):
        text = re.sub(r'\s\s+', ' ', text)
        least, most = self.ngram_range
        out = []
        for size in range(least, min(most + 1, len(text) + 1)):
            if size == 1:
                out.extend(text)
            else:
                out.extend(text[start:start + size] for start in range(len(text) - size + 1))
        return out

    def _char_wb_ngrams(self, text):
        text = re.sub(r'\s\s+', ' ', text)
        least, most = self.ngram_range
        out = []
        for word in text.split():
            word = ' ' + word + ' '
            for size in range(least, most + 1):
                start = 0
                out.append(word[start:start + size])
                while start + size < len(word):
                    start += 1
                    out.append(word[start:start + size])
                if start == 0:
                    break
        return out

    def build_analyzer(self):
        """What makes features of a document."""
        if callable(self.analyzer):
            return lambda doc: self.analyzer(self.decode(doc))
        prepare = self.build_preprocessor()
        if self.analyzer == 'char':
            return lambda doc: self._char_ngrams(prepare(self.decode(doc)))
        if self.analyzer == 'char_wb':
            return lambda doc: self._char_wb_ngrams(prepare(self.decode(doc)))
        if self.analyzer != 'word':
            raise InvalidParameterError(
                f"The 'analyzer' parameter of {type(self).__name__} must be a str among {{'char', 'char_wb', 'word'}} or a "
                f'callable. Got {self.analyzer!r} instead.')
        stop_words = self.get_stop_words()
        tokenize = self.build_tokenizer()
        return lambda doc: self._word_ngrams(tokenize(prepare(self.decode(doc))), stop_words)

    def _check_input(self, raw_documents):
        if isinstance(raw_documents, str):
            raise ValueError('Iterable over raw text documents expected, string object received.')
        least, most = self.ngram_range
        if least > most:
            raise ValueError(
                'Invalid value for ngram_range=%s lower boundary larger than the upper boundary.' % str(self.ngram_range))

    def _is_plain(self):
        """Whether the engine splits the texts: words by the usual pattern."""
        return (self.analyzer == 'word' and self.preprocessor is None and self.tokenizer is None
                and self.token_pattern == _WORDS and not self.strip_accents and self.input == 'content')

    def _documents(self, raw_documents):
        documents = raw_documents.tolist() if hasattr(raw_documents, 'tolist') else list(raw_documents)
        return [doc if type(doc) is str else self.decode(doc) for doc in documents]


def _stop_words(stop_words):
    if stop_words == 'english':
        return ENGLISH_STOP_WORDS
    if isinstance(stop_words, str):
        raise ValueError('not a built-in stop list: %s' % stop_words)
    return None if stop_words is None else frozenset(stop_words)


class CountVectorizer(_Vectorizer):
    """How often each word stands in each document."""

    __module__ = 'sklearn.feature_extraction.text'

    def __init__(self, *, input='content', encoding='utf-8', decode_error='strict', strip_accents=None, lowercase=True,
                 preprocessor=None, tokenizer=None, stop_words=None, token_pattern=r'(?u)\b\w\w+\b', ngram_range=(1, 1),
                 analyzer='word', max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False, dtype=np.int64):
        self.input = input
        self.encoding = encoding
        self.decode_error = decode_error
        self.strip_accents = strip_accents
        self.preprocessor = preprocessor
        self.tokenizer = tokenizer
        self.analyzer = analyzer
        self.lowercase = lowercase
        self.token_pattern = token_pattern
        self.stop_words = stop_words
        self.max_df = max_df
        self.min_df = min_df
        self.max_features = max_features
        self.ngram_range = ngram_range
        self.vocabulary = vocabulary
        self.binary = binary
        self.dtype = dtype

    def _given_vocabulary(self):
        words = self.vocabulary
        if words is None:
            self.fixed_vocabulary_ = False
            return
        if isinstance(words, set):
            words = sorted(words)
        if not isinstance(words, dict):
            table = {}
            for place, word in enumerate(words):
                if table.setdefault(word, place) != place:
                    raise ValueError('Duplicate term in vocabulary: %r' % word)
            words = table
        else:
            places = set(words.values())
            if len(places) != len(words):
                raise ValueError('Vocabulary contains repeated indices.')
            for place in range(len(words)):
                if place not in places:
                    raise ValueError("Vocabulary of size %d doesn't contain index %d." % (len(words), place))
        if not words:
            raise ValueError('empty vocabulary passed to fit')
        self.fixed_vocabulary_ = True
        self.vocabulary_ = dict(words)

    def _counted(self, raw_documents, vocabulary):
        """The matrix of counts; words are numbered as they come where there is no vocabulary yet."""
        from scipy.sparse import csr_matrix
        fixed = vocabulary is not None
        if self._is_plain():
            stop_words = self.get_stop_words()
            words, indptr, indices, counts = _kernels.count_words(
                self._documents(raw_documents), self.lowercase, self.ngram_range[0], self.ngram_range[1],
                None if stop_words is None else list(stop_words), list(vocabulary) if fixed else None)
            if fixed:
                # The engine numbers them in the order given.
                places = np.array(list(vocabulary.values()), dtype=np.int64)
                indices = places[indices]
        else:
            analyze = self.build_analyzer()
            table = dict(vocabulary) if fixed else {}
            columns, values, starts = [], [], [0]
            for doc in raw_documents:
                own = {}
                for word in analyze(doc):
                    place = table.get(word)
                    if place is None:
                        if fixed:
                            continue
                        place = table[word] = len(table)
                    own[place] = own.get(place, 0) + 1
                columns.extend(own)
                values.extend(own.values())
                starts.append(len(columns))
            words = list(table)
            indptr, indices, counts = np.array(starts), np.array(columns, dtype=np.int64), np.array(values, dtype=np.int64)
        if not fixed and not words:
            raise ValueError('empty vocabulary; perhaps the documents only contain stop words')
        if not fixed:
            order = sorted(range(len(words)), key=words.__getitem__)
            places = np.empty(len(words), dtype=np.int64)
            places[order] = np.arange(len(words))
            indices = places[indices]
            vocabulary = {words[old]: new for new, old in enumerate(order)}
        if self.binary:
            counts = np.ones(len(counts), dtype=np.int64)
        width = len(vocabulary)
        counts, indices, indptr = _kernels.sparse_ordered(counts, indices, indptr, width)
        X = csr_matrix((counts.astype(self.dtype), indices, indptr), shape=(len(indptr) - 1, width))
        return vocabulary, X

    def _limited(self, X, vocabulary):
        """Without words of too many or too few documents."""
        count = X.shape[0]
        most = self.max_df if isinstance(self.max_df, numbers.Integral) else self.max_df * count
        least = self.min_df if isinstance(self.min_df, numbers.Integral) else self.min_df * count
        if most < least:
            raise ValueError('max_df corresponds to < documents than min_df')
        if self.max_features is None and least <= 1 and most >= count:
            return X, vocabulary
        found = np.bincount(X.indices, minlength=X.shape[1])
        mask = (found <= most) & (found >= least)
        if self.max_features is not None and mask.sum() > self.max_features:
            totals = np.asarray(X.sum(axis=0)).ravel()
            # As the peer: the largest of the sums of the words that are left, as a quick sort of them leaves them.
            chosen = np.argsort(-totals[mask], kind='mergesort')[:self.max_features]
            kept = np.zeros(len(found), dtype=bool)
            kept[np.flatnonzero(mask)[chosen]] = True
            mask = kept
        if not mask.any():
            raise ValueError('After pruning, no terms remain. Try a lower min_df or a higher max_df.')
        places = np.cumsum(mask) - 1
        vocabulary = {word: int(places[place]) for word, place in vocabulary.items() if mask[place]}
        return X[:, np.flatnonzero(mask)], vocabulary

    def fit(self, raw_documents, y=None):
        """Learns the words."""
        self.fit_transform(raw_documents)
        return self

    def fit_transform(self, raw_documents, y=None):
        """Learns the words and counts them."""
        self._check_input(raw_documents)
        self._given_vocabulary()
        if self.fixed_vocabulary_:
            return self._counted(raw_documents, self.vocabulary_)[1]
        vocabulary, X = self._counted(raw_documents, None)
        X, self.vocabulary_ = self._limited(X, vocabulary)
        return X

    def transform(self, raw_documents):
        """The counts of the words that were learned."""
        self._check_input(raw_documents)
        if not hasattr(self, 'vocabulary_'):
            self._given_vocabulary()
            if not self.fixed_vocabulary_:
                raise NotFittedError('Vocabulary not fitted or provided')
        return self._counted(raw_documents, self.vocabulary_)[1]

    def inverse_transform(self, X):
        """The words of each row."""
        words = self.get_feature_names_out()
        X = X.tocsr() if hasattr(X, 'tocsr') else np.asarray(X)
        if hasattr(X, 'indptr'):
            return [words[X.indices[X.indptr[row]:X.indptr[row + 1]]] for row in range(X.shape[0])]
        return [words[np.flatnonzero(row)] for row in X]

    def get_feature_names_out(self, input_features=None):
        """The words in the order of the columns."""
        if not hasattr(self, 'vocabulary_'):
            self._given_vocabulary()
            if not self.fixed_vocabulary_:
                raise NotFittedError('Vocabulary not fitted or provided')
        return np.asarray([word for word, _ in sorted(self.vocabulary_.items(), key=lambda item: item[1])], dtype=object)

    def __sklearn_is_fitted__(self):
        return hasattr(self, 'vocabulary_')


class HashingVectorizer(TransformerMixin, _Vectorizer, auto_wrap_output_keys=None):
    """Words in columns by their hash: nothing is learned."""

    __module__ = 'sklearn.feature_extraction.text'

    def __init__(self, *, input='content', encoding='utf-8', decode_error='strict', strip_accents=None, lowercase=True,
                 preprocessor=None, tokenizer=None, stop_words=None, token_pattern=r'(?u)\b\w\w+\b', ngram_range=(1, 1),
                 analyzer='word', n_features=2 ** 20, binary=False, norm='l2', alternate_sign=True, dtype=np.float64):
        self.input = input
        self.encoding = encoding
        self.decode_error = decode_error
        self.strip_accents = strip_accents
        self.preprocessor = preprocessor
        self.tokenizer = tokenizer
        self.analyzer = analyzer
        self.lowercase = lowercase
        self.token_pattern = token_pattern
        self.stop_words = stop_words
        self.n_features = n_features
        self.ngram_range = ngram_range
        self.binary = binary
        self.norm = norm
        self.alternate_sign = alternate_sign
        self.dtype = dtype

    def partial_fit(self, X, y=None):
        return self

    def fit(self, X, y=None):
        """Only checks the parameters."""
        self._check_input(X)
        return self

    def transform(self, X):
        """The words by hash."""
        from scipy.sparse import csr_matrix
        self._check_input(X)
        if self._is_plain():
            stop_words = self.get_stop_words()
            words, indptr, indices, counts = _kernels.count_words(
                self._documents(X), self.lowercase, self.ngram_range[0], self.ngram_range[1],
                None if stop_words is None else list(stop_words), None)
        else:
            analyze = self.build_analyzer()
            table, columns, values, starts = {}, [], [], [0]
            for doc in X:
                own = {}
                for word in analyze(doc):
                    place = table.setdefault(word, len(table))
                    own[place] = own.get(place, 0) + 1
                columns.extend(own)
                values.extend(own.values())
                starts.append(len(columns))
            words = list(table)
            indptr, indices, counts = np.array(starts), np.array(columns, dtype=np.int64), np.array(values, dtype=np.int64)
        hashes = _kernels.murmur(words)
        places = np.abs(hashes) % self.n_features
        signs = np.where(hashes >= 0, 1.0, -1.0) if self.alternate_sign else np.ones(len(hashes))
        rows = np.repeat(np.arange(len(indptr) - 1), np.diff(indptr))
        indices = indices.astype(np.int64)
        made = csr_matrix(((counts * signs[indices]).astype(self.dtype), (rows, places[indices])),
                          shape=(len(indptr) - 1, self.n_features))
        if self.binary:
            made.data = np.ones(len(made.data), dtype=self.dtype)
        return made if self.norm is None else normalize(made, norm=self.norm)

    def fit_transform(self, X, y=None):
        return self.fit(X, y).transform(X)

    def __sklearn_is_fitted__(self):
        return True


class TfidfTransformer(OneToOneFeatureMixin, TransformerMixin, BaseEstimator, auto_wrap_output_keys=None):
    """Counts, of which those in few documents count more."""

    __module__ = 'sklearn.feature_extraction.text'

    def __init__(self, *, norm='l2', use_idf=True, smooth_idf=True, sublinear_tf=False):
        self.norm = norm
        self.use_idf = use_idf
        self.smooth_idf = smooth_idf
        self.sublinear_tf = sublinear_tf

    def _matrix(self, X):
        from scipy.sparse import csr_matrix
        X = X.tocsr() if hasattr(X, 'tocsr') else csr_matrix(check_array(X))
        return X if X.dtype.kind == 'f' else X.astype(np.float64)

    def fit(self, X, y=None):
        """Learns in how many documents each word stands."""
        X = self._matrix(X)
        self.n_features_in_ = X.shape[1]
        if self.use_idf:
            count = X.shape[0]
            found = np.bincount(X.indices, minlength=X.shape[1]).astype(float)
            if self.smooth_idf:
                found += 1
                count += 1
            self.idf_ = np.log(count / found) + 1.0
        return self

    def transform(self, X, copy=True):
        """The weighed counts."""
        check_is_fitted(self, 'n_features_in_')
        X = self._matrix(X)
        if X.shape[1] != self.n_features_in_:
            raise ValueError(
                f'X has {X.shape[1]} features, but TfidfTransformer is expecting {self.n_features_in_} features as input.')
        data = X.data
        if self.sublinear_tf:
            data = np.log(data) + 1.0
        if hasattr(self, 'idf_'):
            data = data * self.idf_[X.indices]
        X = X._made(data)
        return X if self.norm is None else normalize(X, norm=self.norm)


class TfidfVectorizer(CountVectorizer):
    """Counts of words, of which those in few documents count more."""

    __module__ = 'sklearn.feature_extraction.text'

    def __init__(self, *, input='content', encoding='utf-8', decode_error='strict', strip_accents=None, lowercase=True,
                 preprocessor=None, tokenizer=None, analyzer='word', stop_words=None, token_pattern=r'(?u)\b\w\w+\b',
                 ngram_range=(1, 1), max_df=1.0, min_df=1, max_features=None, vocabulary=None, binary=False,
                 dtype=np.float64, norm='l2', use_idf=True, smooth_idf=True, sublinear_tf=False):
        super().__init__(
            input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents, lowercase=lowercase,
            preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer, stop_words=stop_words,
            token_pattern=token_pattern, ngram_range=ngram_range, max_df=max_df, min_df=min_df,
            max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype)
        self.norm = norm
        self.use_idf = use_idf
        self.smooth_idf = smooth_idf
        self.sublinear_tf = sublinear_tf

    def _weights(self):
        return TfidfTransformer(norm=self.norm, use_idf=self.use_idf, smooth_idf=self.smooth_idf,
                                sublinear_tf=self.sublinear_tf)

    @property
    def idf_(self):
        if not hasattr(self, '_tfidf'):
            raise NotFittedError(
                f"{type(self).__name__} is not fitted yet. Call 'fit' with appropriate arguments before using this "
                'attribute.')
        return self._tfidf.idf_

    def fit(self, raw_documents, y=None):
        """Learns the words and in how many documents each stands."""
        self._tfidf = self._weights().fit(super().fit_transform(raw_documents))
        return self

    def fit_transform(self, raw_documents, y=None):
        """Learns the words and gives their weighed counts."""
        X = super().fit_transform(raw_documents)
        self._tfidf = self._weights().fit(X)
        return self._tfidf.transform(X)

    def transform(self, raw_documents):
        """The weighed counts of the words that were learned."""
        check_is_fitted(self, msg='The TF-IDF vectorizer is not fitted')
        return self._tfidf.transform(super().transform(raw_documents))

    def __sklearn_is_fitted__(self):
        return hasattr(self, '_tfidf')
"""#
}
