compose = lambda *fs: lambda x: compose(*fs[:-1])(fs[-1](x)) if fs else x
half = lambda x: x / 2
shout = lambda text: text.upper() + "!"
pipeline = compose(
    shout,
    half,
)
print(compose(half, half)(8))
print(pipeline(10))
