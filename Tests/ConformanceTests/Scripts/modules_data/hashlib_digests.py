# Digests.
import hashlib

for name in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s"]:
    h = hashlib.new(name, b"hello")
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name, getattr(hashlib, name)(b"").hexdigest()[:16], getattr(hashlib, name)(b"a" * 1000).hexdigest()[:16])
h = hashlib.sha256()
h.update(b"hel")
c = h.copy()
h.update(b"lo")
c.update(b"p")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest()[:8], h.digest()[:4], hashlib.md5("é".encode()).hexdigest(), hashlib.sha1(bytearray(b"x")).hexdigest())
print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 1000).hex(), hashlib.blake2b(b"x", digest_size=8).hexdigest(), "sha256" in hashlib.algorithms_available, "md5" in hashlib.algorithms_guaranteed, hashlib.md5(b"x", usedforsecurity=False).hexdigest())
import hmac
m = hmac.new(b"key", b"message", hashlib.sha256)
print(m.hexdigest(), hmac.new(b"key", b"message", "md5").hexdigest(), hmac.compare_digest(m.hexdigest(), "x"), hmac.digest(b"k", b"m", "sha1").hex(), m.name, m.digest_size)
def show(function):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__ + ":", e)
show(lambda: hashlib.sha256("text"))
show(lambda: hashlib.new("nope"))
show(lambda: hashlib.md5(5))
show(lambda: h.update("x"))
show(lambda: hashlib.sha256(None))
