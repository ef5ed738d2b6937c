import hashlib, base64, urllib.parse
for n in (0, 3, 55, 56, 64, 200):
    d = bytes([i % 256 for i in range(n)])
    for a in ('md5','sha1','sha224','sha256','sha384','sha512'): print(a, hashlib.new(a, d).hexdigest())
h = hashlib.sha256(); h.update(b'a'); h.update(b'b'); print(h.hexdigest(), h.name, h.digest_size)
print(base64.b64encode(b'hello'), base64.b64decode('aGVsbG8='), urllib.parse.quote('a b'))
