from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


class NoArgs:
    a = 1


def attempt(g):
    try:
        g()
    except TypeError as e:
        print(e)


def too_many():
    match Point(1, 2):
        case Point(1, 2, 3):
            pass


def no_match_args():
    match NoArgs():
        case NoArgs(1):
            pass


def not_a_class():
    thing = 5
    match 5:
        case thing():
            pass


def int_two():
    match 5:
        case int(1, 2):
            pass


def twice():
    match Point(1, 2):
        case Point(1, x=1):
            pass


for g in too_many, no_match_args, not_a_class, int_two, twice:
    attempt(g)


class Missing:
    __match_args__ = ("zip",)


match Missing():
    case Missing(z):
        print("no")
    case Missing():
        print("attribute missing")
