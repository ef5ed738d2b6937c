name = "日本語"
print(name, "é", name.missing_attribute, "x")
