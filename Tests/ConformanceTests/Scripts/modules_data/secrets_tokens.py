# Secrets: lengths and ranges.
import secrets, string

print(len(secrets.token_bytes(16)), len(secrets.token_hex(16)), len(secrets.token_urlsafe(16)), 0 <= secrets.randbelow(10) < 10, secrets.choice([7]), 0 <= secrets.randbits(8) < 256, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), len(secrets.token_hex()), secrets.token_hex(4) != secrets.token_hex(4))
password = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(12))
print(len(password), password.isalnum(), isinstance(secrets.SystemRandom().random(), float))
for call in (lambda: secrets.randbelow(0), lambda: secrets.choice([])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
