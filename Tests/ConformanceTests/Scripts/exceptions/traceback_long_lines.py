def process(records, *, default_value_for_missing_entries=None, maximum_number_of_records=1000, verbose=False):
	if verbose: print("tabs indent this body")
	return [record["identifier"] + record["a rather long key name that goes on"] for record in records][:maximum_number_of_records]


result = process([{"identifier": 1, "a rather long key name that goes on": None}], default_value_for_missing_entries=0, verbose=True); print(result)
