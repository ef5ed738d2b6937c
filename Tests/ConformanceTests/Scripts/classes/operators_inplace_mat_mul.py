class MatMul:
    def __imatmul__(self, o):
        return f"imatmul {o}"

    def __rmatmul__(self, o):
        return f"rmatmul {o}"

    def __ilshift__(self, o):
        return f"ilshift {o}"

    def __ipow__(self, o):
        return f"ipow {o}"

    def __ifloordiv__(self, o):
        return f"ifloordiv {o}"


for f in range(4):
    q = MatMul()
    if f == 0:
        q @= 1
    elif f == 1:
        q <<= 2
    elif f == 2:
        q **= 3
    else:
        q //= 4
    print(q)
z = 3
z @= MatMul()
print(z)
