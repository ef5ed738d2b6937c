import warnings

import numpy as np

for function in [np.quantile, np.percentile]:
    for values in [[], np.zeros((0, 3))]:
        try:
            print(function(values, 0.5))
        except IndexError as error:
            print(type(error).__name__, error)
warnings.simplefilter("ignore")
print(np.median([]), np.nanmedian([]), np.nanquantile([], 0.5))
print(np.quantile(np.zeros((3, 0)), 0.5, axis=0))
