import getopt

print(getopt.getopt(["-a", "-b", "val", "--long", "--name=x", "rest", "-c"], "ab:c", ["long", "name="]))
print(getopt.getopt(["-abval", "--na", "y", "--", "-a"], "ab:", ["name="]), getopt.gnu_getopt(["one", "-a", "two", "--long"], "a", ["long"]))
for args in (["-x"], ["-b"], ["--nope"], ["--name"], ["--long=3"], ["--l"]):
    try:
        print(getopt.getopt(args, "ab:", ["long", "name=", "lower"]))
    except getopt.GetoptError as error:
        print(error, error.msg, repr(error.opt))
