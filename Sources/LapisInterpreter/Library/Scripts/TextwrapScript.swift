extension Scripts {
  /// `textwrap`, in the language itself.
  static let textwrap = #"""
"""Text filled into lines."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACES = dict.fromkeys(map(ord, '\t\n\x0b\x0c\r'), ' ')
_SPACE = '\t\n\x0b\x0c\r '


class TextWrapper:
    """Breaks paragraphs into lines of a width."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        """Words, parts of hyphenated words, dashes, and the white space between."""
        chunks = []
        i = 0
        while i < len(text):
            start = i
            if text[i] in _SPACE:
                while i < len(text) and text[i] in _SPACE:
                    i += 1
                chunks.append(text[start:i])
                continue
            while i < len(text) and text[i] not in _SPACE:
                i += 1
            word = text[start:i]
            if self.break_on_hyphens:
                self._parts(word, chunks)
            else:
                chunks.append(word)
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                word = chunks[i].rstrip('"\'') if chunks[i][-1] in '"\'' else chunks[i]
                if chunks[i + 1] == ' ' and len(chunks[i]) - len(word) < 2 and word[-1:] in ('.', '!', '?') \
                        and word[-2:-1].isalpha() and word[-2:-1].islower() and word[-2:-1].isascii():
                    chunks[i + 1] = '  '
        return chunks

    def _parts(self, word, chunks):
        """A word cut after the hyphens between letters and around dashes."""
        begin = 0
        k = 1
        while k < len(word) - 1:
            if word[k] != '-':
                k += 1
                continue
            end = k
            while end < len(word) and word[end] == '-':
                end += 1
            if end - k > 1:
                if end < len(word) and (word[end].isalnum() or word[end] == '_') \
                        and (word[k - 1].isalnum() or word[k - 1] in '_!"\'&.,?'):
                    chunks.append(word[begin:k])
                    chunks.append(word[k:end])
                    begin = end
            elif k > begin and _letters(word, k - 2, k - 1) or k > begin and word[k - 2:k - 1] == '-' \
                    and _letters(word, k - 3, k - 1):
                next = end + 1
                if word[next:next + 1] == '-':
                    next += 1
                if not _letters(word, end, next):
                    k = end
                    continue
                chunks.append(word[begin:end])
                begin = end
            k = end
        chunks.append(word[begin:])

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_SPACES)
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        chunks = self._chunks(text)
        chunks.reverse()
        lines = []
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                room = 1 if width < 1 else width - length
                if self.break_long_words:
                    end = room
                    chunk = chunks[-1]
                    if self.break_on_hyphens and len(chunk) > room:
                        hyphen = chunk.rfind('-', 0, room)
                        if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                            end = hyphen + 1
                    line.append(chunk[:end])
                    chunks[-1] = chunk[end:]
                elif not line:
                    line.append(chunks.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            fits = self.max_lines is None or len(lines) + 1 < self.max_lines or (
                (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                and length <= width)
            if fits:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line[-1])
                line.pop()
            else:
                if lines:
                    previous = lines[-1].rstrip()
                    if len(previous) + len(self.placeholder) <= self.width:
                        lines[-1] = previous + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def _letters(word, *places):
    return all(0 <= i < len(word) and (word[i].isalnum() or word[i] == '_') and not word[i].isdecimal()
               for i in places)


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """A paragraph broken into lines."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text cut to a width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the white space that all lines start with."""
    if not isinstance(text, (str, bytes)):
        raise TypeError("expected string or bytes-like object, got '%s'" % type(text).__name__)
    lines = text.split('\n')
    margin = None
    for i, line in enumerate(lines):
        stripped = line.lstrip(' \t')
        if not stripped:
            lines[i] = ''
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        else:
            shared = 0
            while shared < min(len(margin), len(indent)) and margin[shared] == indent[shared]:
                shared += 1
            margin = margin[:shared]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix before each line that is not blank."""
    if predicate is None:
        predicate = str.strip
    return ''.join((prefix if predicate(line) else '') + line for line in text.splitlines(True))
"""#
}
