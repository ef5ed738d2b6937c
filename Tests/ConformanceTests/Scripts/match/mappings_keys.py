class Keys:
    A = "alpha"


match {"alpha": 5, -1: "neg", None: "none", True: "t"}:
    case {Keys.A: v, -1: n, None: z, True: t}:
        print(v, n, z, t)
match {"x": [1, 2, 3]}:
    case {"x": [first, *others]}:
        print(first, others)
event = {"kind": "key", "mods": {"shift": True}, "code": 65}
match event:
    case {"kind": "key", "code": code, "mods": {"shift": True}}:
        print("shift", chr(code))
    case {"kind": "key", "code": code}:
        print("plain", code)


def handle(msg):
    match msg:
        case {"status": 200 | 201, "body": body}:
            return "ok", body
        case {"status": int(s), "error": e} if 400 <= s < 500:
            return "client", e
        case {"status": s}:
            return "other", s


print(handle({"status": 201, "body": "b"}), handle({"status": 404, "error": "e"}), handle({"status": 500}), handle({}))
