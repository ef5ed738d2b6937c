# Text made safe for HTML and back.
import html

print(html.escape("<a href=\"x\">Tom & 'Jerry'</a>"), html.escape("<\"'>", quote=False), html.escape(""))
for text in ["&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; &#x27;", "&eacute;&nbsp;&copy; &euro;&hellip;", "&notit; &not", "&#65;&#x42;&#X43", "&#0; &#128; &#xD800; &#1114112;", "&unknown; & &;", "a&ltb", "&ampamp;", "&#", "&#x;", "no entities", "&Aacute &times;"]:
    print(ascii(text), ascii(html.unescape(text)))
