"""The filters: actions, messages by pattern, categories, modules, order."""
import warnings


def texts(setup):
    with warnings.catch_warnings(record=True) as caught:
        warnings.resetwarnings()
        setup()
        for text, kind in [("alpha one", UserWarning), ("beta two", DeprecationWarning), ("ALPHA three", FutureWarning)]:
            for _ in range(2):
                warnings.warn(text, kind)
        return [str(w.message) for w in caught]


print(texts(lambda: warnings.simplefilter("always")))
print(texts(lambda: warnings.simplefilter("once")))
print(texts(lambda: warnings.simplefilter("default")))
print(texts(lambda: warnings.simplefilter("module")))
print(texts(lambda: warnings.simplefilter("ignore")))


def by_message():
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message="alpha")


print(texts(by_message))


def by_pattern():
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", message=r".*(one|two)")


print(texts(by_pattern))


def by_category():
    warnings.simplefilter("always")
    warnings.filterwarnings("ignore", category=DeprecationWarning)


print(texts(by_category))


def appended():
    warnings.filterwarnings("always", category=FutureWarning)
    warnings.simplefilter("ignore", append=True)


print(texts(appended))
print(texts(lambda: warnings.filterwarnings("always", module="__main__")))
print(texts(lambda: (warnings.simplefilter("ignore"), warnings.filterwarnings("always", module="other"))))

with warnings.catch_warnings():
    warnings.resetwarnings()
    warnings.filterwarnings("ignore", "text", UserWarning, "mod", 12)
    action, message, category, module, line = warnings.filters[0]
    print(action, message.pattern, category, module.pattern, line)
    warnings.simplefilter("error", FutureWarning, 3)
    print(warnings.filters[0])
