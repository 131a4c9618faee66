// Makes resources/fingerprints.json: for each paragraph of the four instruments the place it stands at and the first
// 16 hexadecimal digits of the SHA-256 of its normalized words (the rule is told, and used by the app, in
// src/shared/importing/official-text-fingerprints.ts). No word of a treaty is kept.
//
//   node scripts/fingerprints.mjs FOLDER     FOLDER holds treaties.json and the *_fulltext.txt it was made from
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const texts = { untoc: 'untoc', tip: 'tip_protocol', som: 'som_protocol', fa: 'firearms_protocol' }

const normalized = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'‘’‚‛“”„‟«»‹›′″`´]/gu, "'")
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')

const fingerprint = (text) => createHash('sha256').update(normalized(text)).digest('hex').slice(0, 16)

/** `(a)` is a subparagraph, `(i)` one of the third level under it, `a.` one of the fourth. */
const levelOf = (label, { letter }) => {
  if (/^[a-z]\.$/.test(label)) return 4
  const after = letter ? String.fromCharCode(letter.charCodeAt(1) + 1) : 'a'
  if (label === `(${after})`) return 2
  return /^\([ivx]+\)$/.test(label) ? 3 : 2
}

const placesOf = (paragraph) => {
  const number = paragraph.number ?? ''
  const at = (...signs) => [number, ...signs].filter(Boolean).join(' ')
  const open = { letter: '', sub: '' }
  const rows = [[at(), paragraph.text]]
  for (const { label, text } of paragraph.subs) {
    const level = levelOf(label, open)
    if (level === 2) Object.assign(open, { letter: label, sub: '' })
    if (level === 3) open.sub = label
    rows.push([at(open.letter, open.sub, level === 4 ? label : ''), text])
  }
  rows.push([at(), paragraph.closing ?? ''])
  return rows.filter(([, text]) => text.trim() !== '')
}

const folder = process.argv[2]
if (!folder) {
  console.error('Say which folder holds treaties.json and the full texts.')
  process.exit(1)
}
const treaties = JSON.parse(readFileSync(join(folder, 'treaties.json'), 'utf8'))
const made = {}
for (const [name, treaty] of Object.entries(treaties)) {
  const full = normalized(readFileSync(join(folder, `${texts[name]}_fulltext.txt`), 'utf8'))
  const articles = {}
  for (const article of treaty.articles) {
    const rows = article.paragraphs.flatMap(placesOf)
    const strange = rows.find(([, text]) => !full.includes(normalized(text)))
    if (strange) throw new Error(`${treaty.code} ${article.number} ${strange[0]} is not in the full text`)
    articles[article.number] = rows.map(([place, text]) => `${place}: ${fingerprint(text)}`)
  }
  made[treaty.code] = articles
}
writeFileSync(
  join(import.meta.dirname, '../resources/fingerprints.json'),
  `${JSON.stringify(made, null, 1)}\n`,
)
const count = Object.values(made).flatMap((articles) => Object.values(articles).flat()).length
console.log(`${count} fingerprints of ${Object.keys(made).length} instruments`)
