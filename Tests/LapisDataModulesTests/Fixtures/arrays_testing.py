import numpy as np
from numpy.testing import assert_allclose, assert_almost_equal, assert_array_almost_equal, assert_array_equal, assert_equal, assert_raises, assert_array_less

assert_allclose([1, 2], [1, 2 + 1e-9])
assert_array_equal([1, 2], np.array([1, 2]))
assert_almost_equal(1.00000001, 1)
assert_array_almost_equal([1.0001], [1.0002], decimal=3)
assert_equal({"a": [1, 2]}, {"a": [1, 2]})
assert_array_less([1, 2], 3)
assert_raises(ValueError, int, "x")
with np.testing.assert_raises(ZeroDivisionError):
    1 / 0
for check in [lambda: assert_allclose([1.0, 2, 3], [1, 2, 3.1]), lambda: assert_array_equal([1, 2, 3], [1, 2, 4]), lambda: assert_array_equal([1, 2], [1, 2, 3]),
              lambda: assert_equal(1, 2), lambda: assert_almost_equal(1.1, 1.2), lambda: assert_array_almost_equal([1.1], [1.2]), lambda: assert_array_less([5], [3]), lambda: assert_equal([1, 2], [1, 3]), lambda: assert_allclose(1, 2, err_msg="off"), lambda: assert_raises(ValueError, int, "3")]:
    try:
        check()
        print("passed")
    except AssertionError as e:
        print(e)
