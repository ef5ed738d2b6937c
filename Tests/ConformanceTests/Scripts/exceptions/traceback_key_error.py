config = {
    "host": "localhost",
    "port": 8080,
}


def connect(settings):
    return "{}:{} as {}".format(
        settings["host"],
        settings["port"],
        settings["user name"],
    )


connect(config)
