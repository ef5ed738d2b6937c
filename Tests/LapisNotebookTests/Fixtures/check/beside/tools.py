def shuffle(rows):
    return rows
