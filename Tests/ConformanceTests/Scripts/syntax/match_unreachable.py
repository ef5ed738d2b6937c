def name(code):
    match code:
        case other:
            return "other"
        case 404:
            return "not found"
