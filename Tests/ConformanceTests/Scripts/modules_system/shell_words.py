import shlex

print(shlex.split("cp 'my file.txt' \"other file\" plain\\ space"), shlex.split("a 'b \"c\" d' e"), shlex.split(""), shlex.split("  x  "))
print(shlex.split("a # not a comment"), shlex.split("a # a comment", comments=True), shlex.split("''"), shlex.split("a''b\"c\""))
print(shlex.quote("plain"), shlex.quote("two words"), shlex.quote("it's"), shlex.quote(""), shlex.quote("$HOME"), shlex.join(["echo", "a b", "c"]))
print(shlex.split(r'"a\"b" "c\d"'), shlex.split(r"\a\\b"))
for text in ("'open", '"open', "end\\"):
    try:
        print(shlex.split(text))
    except ValueError as error:
        print(error)
