score = 0.5
print(f"score {scroe:.2f} of {score!r}")
match score:
    case 0.5 as half:
        print(half)
    case other:
        print(othr)
