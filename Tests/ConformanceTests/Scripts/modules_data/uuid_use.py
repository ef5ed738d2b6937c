"""uuid in programs: keys, sorting, json, parsing what users type."""
import json
import uuid


def parse(text):
    try:
        return uuid.UUID(text.strip())
    except (ValueError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


for text in ("  6ba7b810-9dad-11d1-80b4-00c04fd430c8 ", "6BA7B8109DAD11D180B400C04FD430C8", "{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "6ba7b810", "", "g" * 32, "6ba7b810-9dad-11d1-80b4-00c04fd430c8-1"):
    print(repr(text[:12]), parse(text))
names = ["ann", "bob", "ann", "zoë"]
ids = {name: uuid.uuid5(uuid.NAMESPACE_DNS, name) for name in names}
print(len(ids), ids["ann"], uuid.uuid5(uuid.NAMESPACE_DNS, "ann") == ids["ann"], sorted(ids, key=ids.get))
print(json.dumps({str(v): k for k, v in ids.items()}, ensure_ascii=True, sort_keys=True)[:60])
try:
    json.dumps(ids)
except TypeError as e:
    print(e)
u = ids["bob"]
print(u.hex[:8], u.int % 1000, u.bytes[:4], u.version, u.variant == uuid.RFC_4122, str(u).upper()[:8], f"{u!s:.8}", f"{u}"[9:13])
print(uuid.UUID(bytes=bytes(range(16))), uuid.UUID(bytes=bytes(range(16)), version=4), uuid.UUID(int=0) < uuid.UUID(int=1))
made = {uuid.uuid4() for _ in range(200)}
print(len(made), all(x.version == 4 and x.variant == uuid.RFC_4122 for x in made), all(len(str(x)) == 36 for x in made))
first, second = uuid.uuid1(), uuid.uuid1()
print(first.version, first != second, first.time <= second.time, first.node == second.node, uuid.uuid1(node=1, clock_seq=2).node, uuid.uuid1(node=1, clock_seq=2).clock_seq)
print(uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500, sep="\n")
import copy

print(copy.copy(u) == u, copy.deepcopy([u])[0] == u, u in [u], {u: 1}.get(uuid.UUID(str(u))), uuid.UUID(str(u)) is u, bool(uuid.UUID(int=0)))
