# Columns renamed and in another order.
df = data.rename(columns={"emp.var.rate": "emp_var_rate", "cons.price.idx": "cons_price_idx"})
df = df[["y"] + [c for c in df.columns if c != "y"]]
df.insert(1, "row", range(len(df)))
frame = df.set_index("row")
