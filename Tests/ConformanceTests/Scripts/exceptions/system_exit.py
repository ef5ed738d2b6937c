import sys

try:
    sys.exit(3)
except SystemExit as e:
    print("caught", e.code)
print("leaving")
try:
    sys.exit("bye")
finally:
    print("finally runs")
