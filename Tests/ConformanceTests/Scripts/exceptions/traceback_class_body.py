class Outer:
    size = 3

    class Inner:
        table = [1, 2, 3]
        value = table[
            size]
