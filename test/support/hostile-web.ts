import { text, type Hostile } from './hostile'

const page = (body: string): Uint8Array => text(`<!doctype html><html><body>${body}</body></html>`)
const megabyte = 1024 * 1024

export const hostileWeb: readonly Hostile[] = [
  {
    what: 'has a million unclosed tags',
    file: 'unclosed.html',
    bytes: () => page('<b>'.repeat(1_000_000)),
    comes: ['too-deep'],
  },
  {
    what: 'has a million unclosed paragraphs',
    file: 'paragraphs.html',
    bytes: () => page('<p>x'.repeat(1_000_000)),
    comes: ['too-many-elements'],
  },
  {
    what: 'has 100 000 tables inside each other',
    file: 'tables.html',
    bytes: () => page('<table><tr><td>'.repeat(100_000)),
    comes: ['too-deep'],
  },
  {
    what: 'closes a million tags that were never open',
    file: 'closing.html',
    bytes: () => page(`Words.${'</i>'.repeat(1_000_000)}`),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'runs scripts in every way there is',
    file: 'scripts.html',
    bytes: () =>
      page(
        '<script>evil()</script><style>p{background:url(//x.example)}</style><iframe src="//x.example">evil()</iframe><svg><script>evil()</script></svg><object data="x">evil()</object><img src=x onerror="evil()" alt="A picture"><p onclick="evil()">Good words.</p><noscript>evil()</noscript><template>evil()</template>',
      ),
    comes: ['read'],
    holds: ['Good words.', 'A picture'],
    lacks: ['evil'],
  },
  {
    what: 'links to scripts, data and files',
    file: 'links.html',
    bytes: () =>
      page(
        '<p><a href="javascript:evil()">One</a> <a href=" JaVaScRiPt:evil()">two</a> <a href="data:text/html,evil">three</a> <a href="file:///etc/passwd">four</a> <a href="https://example.org/">five</a></p>',
      ),
    comes: ['read'],
    holds: ['One', 'four', 'https://example.org/', 'taken off'],
    lacks: ['evil', 'passwd'],
  },
  {
    what: 'wants pictures from elsewhere',
    file: 'remote.html',
    bytes: () =>
      page(
        '<p>Words.</p><img src="https://tracker.example/p.png" alt=""><img src="//tracker.example/q.gif" width="1" height="1">',
      ),
    comes: ['read'],
    holds: ['Words.', '2 pictures lie elsewhere'],
    lacks: ['tracker'],
  },
  {
    what: 'brings definitions of its own',
    file: 'laughs.html',
    bytes: () =>
      text(
        '<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;&b; Words.</p></body></html>',
      ),
    comes: ['read'],
    holds: ['Words.'],
    lacks: ['hahahaha'],
  },
  {
    what: 'has a cell over a thousand million rows',
    file: 'spans.html',
    bytes: () =>
      page('<table><tr><td colspan=999999999 rowspan=999999999>Wide.</td><td>Next.</td></tr></table>'),
    comes: ['read'],
    holds: ['Wide.', 'Next.'],
  },
  {
    what: 'has an attribute of 20 MB',
    file: 'attribute.html',
    bytes: () => page(`<p style="${'a:b;'.repeat(5 * megabyte)}">Words.</p>`),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'is not valid in any encoding',
    file: 'encoding.html',
    bytes: () =>
      Buffer.concat([
        text('<html><meta charset="no-such-thing"><p>Words.'),
        Uint8Array.from([0xff, 0xfe, 0x80, 0xc3]),
      ]),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'hides words from those who look at it',
    file: 'hidden.html',
    bytes: () => page('<p>Seen.</p><p style="display:none">Unseen.</p><p hidden>Unseen.</p>'),
    comes: ['read'],
    holds: ['Seen.', 'hides'],
    lacks: ['Unseen.'],
  },
  {
    what: 'has a list item with the largest number',
    file: 'numbers.html',
    bytes: () => page('<ol start=99999999999><li value=-5>Item.</li></ol>'),
    comes: ['read'],
    holds: ['Item.'],
  },
]
