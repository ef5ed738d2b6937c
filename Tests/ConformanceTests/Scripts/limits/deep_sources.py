# Sources nested as deep as generated code is.
x = 1
print(((((((((((((((((((((((((((((((((((((((x)))))))))))))))))))))))))))))))))))))))
print([[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]])
print(- - - - - - - - - - - - - - - - - - - - x)
print(not not not not not not not not not not x)
print(x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x + x)
print(x if x else x if x else x if x else x if x else x if x else x if x else x if x else x)
print((lambda: (lambda: (lambda: (lambda: (lambda: x)())())())())())
if x:
    if x:
        if x:
            if x:
                if x:
                    for _ in range(1):
                        while x:
                            with open("/dev/null") as _:
                                try:
                                    if x:
                                        print("deep enough")
                                finally:
                                    break


def a():
    def b():
        def c():
            def d():
                def e():
                    return x + 1

                return e()

            return d()

        return c()

    return b()


print(a())
print(f"{f'{x}'}" + f"""{f'''{f"{f'{x}'}"}'''}""")
