# A small page: values are escaped, references are read back.
import html
import unicodedata

rows = [("Tom & Jerry", "<b>bold</b>"), ('"quoted"', "it's"), ("é", "5 > 3")]
page = "\n".join(f"<tr><td>{html.escape(a)}</td><td>{html.escape(b)}</td></tr>" for a, b in rows)
print(page)
print(html.unescape(page) == "\n".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows))
print(html.unescape("&lt;p&gt; &copy; 2024 &ndash; caf&eacute; &#8364;5 &#x1F600; &nbsp;|").replace("\xa0", "~"))
slug = unicodedata.normalize("NFKD", "Crème Brûlée №1 ½").encode("ascii", "ignore").decode().lower()
print("-".join(slug.split()), [unicodedata.category(c) for c in "aA1 -€"])
