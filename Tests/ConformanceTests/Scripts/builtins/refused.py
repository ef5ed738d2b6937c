# Code is not made from text. The three functions that would do it are there and say so when called.
for function, arguments in [(eval, ("1 + 1",)), (exec, ("x = 1",)), (compile, ("1", "<text>", "eval"))]:
    try:
        result = function(*arguments)
        print(function.__name__, "works")  # lapis: refused
    except NotImplementedError as e:
        print("refused")
