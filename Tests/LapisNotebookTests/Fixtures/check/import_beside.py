import helper
from helper import clean_data, cleen_data
from beside.tools import shuffle
from beside import tols

print(helper.clean_data([]), helper.clear_data([]), shuffle, tols)
helper.clean_data(rows=[], colums=3)
