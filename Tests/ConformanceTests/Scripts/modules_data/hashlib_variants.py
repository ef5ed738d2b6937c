# Digests of any length, with keys, and of files.
import hashlib, io

print(hashlib.shake_128(b"hi").hexdigest(8), hashlib.shake_256(b"x" * 300).hexdigest(200))
for n in (0, 1, 63, 64, 65, 127, 128, 129, 135, 136, 137, 256):
    data = bytes(i % 251 for i in range(n))
    print(n, hashlib.blake2b(data).hexdigest()[:12], hashlib.blake2s(data).hexdigest()[:12], hashlib.sha3_224(data).hexdigest()[:12], hashlib.sha3_384(data).hexdigest()[:12], hashlib.md5(data).hexdigest()[:12], hashlib.sha512(data).hexdigest()[:12])
print(hashlib.blake2b(b"data", key=b"secret", digest_size=16).hexdigest(), hashlib.blake2s(b"", key=b"k").hexdigest())
print(hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 3, 40).hex(), hashlib.pbkdf2_hmac("sha512", b"p" * 200, b"s", 2).hex()[:20])
print(hashlib.file_digest(io.BytesIO(b"content"), "sha256").hexdigest()[:16], hashlib.new("SHA256", b"a").name, hashlib.new("sha3_256").digest_size)
for call in (lambda: hashlib.blake2b(b"", digest_size=65), lambda: hashlib.blake2b(b"", key=b"x" * 65), lambda: hashlib.pbkdf2_hmac("sha1", b"", b"", 0), lambda: hashlib.shake_128(b"").hexdigest()):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__)
