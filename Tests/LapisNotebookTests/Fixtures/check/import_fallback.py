try:
    import cPickle as pickle
except ImportError:
    import pickle
try:
    from collections import Mapping
except Exception:
    from typing import Mapping
import cPickle
