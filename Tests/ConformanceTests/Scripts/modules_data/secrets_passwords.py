# Passwords of a shape: what is random is only counted.
import hmac
import secrets
import string

alphabet = string.ascii_letters + string.digits + "!?#"
def password(length):
    while True:
        made = "".join(secrets.choice(alphabet) for _ in range(length))
        if any(c.islower() for c in made) and any(c.isupper() for c in made) and sum(c.isdigit() for c in made) >= 2:
            return made
made = password(14)
print(len(made), set(made) <= set(alphabet), sum(c.isdigit() for c in made) >= 2)
print(len(secrets.token_hex(8)), secrets.token_bytes(0), 0 <= secrets.randbelow(3) <= 2)
key = b"k" * 100
print(hmac.new(key, b"text", "sha512").hexdigest()[:24], hmac.compare_digest("abc", "abd"), hmac.compare_digest(b"x", b"x"))
