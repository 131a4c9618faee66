// What else could answer: SQLite FTS5 in WebAssembly, and MiniSearch, on the same texts. Run by Electron as Node, so by
// the same engine as the app, in a process of its own: node peers.mjs QUESTION.json prints the answers.
import { readFileSync } from 'node:fs'
import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import MiniSearch from 'minisearch'
import { makeCorpus } from './corpus.mjs'

const openSqlite = async ({ count, sentences }) => {
  const sqlite = await sqlite3InitModule({ print: () => {}, printErr: () => {} })
  const db = new sqlite.oo1.DB(':memory:')
  db.exec(
    `create virtual table texts using fts5(title, body, content='', prefix='1 2 3', tokenize='porter unicode61')`,
  )
  const began = performance.now()
  let id = 0
  const put = db.prepare('insert into texts(rowid, title, body) values (?, ?, ?)')
  db.exec('begin')
  for (const { title, paragraphs } of makeCorpus(count, { sentences })) {
    put.bind([(id += 1), title, paragraphs.join('\n')]).stepReset()
  }
  db.exec('commit')
  put.finalize()
  const built = performance.now() - began
  const ask = db.prepare('select rowid from texts where texts match ? order by bm25(texts, 4, 1) limit 50')
  const find = (match) => {
    let found = 0
    try {
      ask.bind([match])
      while (ask.step()) found += 1
    } finally {
      ask.reset()
    }
    return found
  }
  const size = Number(sqlite.wasm.heap8().byteLength)
  return { built, find, size }
}

const openMiniSearch = ({ count, sentences }) => {
  const engine = new MiniSearch({
    fields: ['title', 'body'],
    searchOptions: {
      boost: { title: 4 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  const began = performance.now()
  for (const { id, title, paragraphs } of makeCorpus(count, { sentences }))
    engine.add({ id, title, body: paragraphs.join('\n') })
  return {
    built: performance.now() - began,
    find: (query) => engine.search(query).slice(0, 50).length,
    size: 0,
  }
}

const data = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const peer = data.peer === 'sqlite' ? await openSqlite(data) : openMiniSearch(data)
const answers = []
for (let round = -1; round < data.rounds; round += 1)
  for (const { kind, query } of data.asks) {
    const began = performance.now()
    const found = peer.find(query)
    if (round >= 0) answers.push({ kind, query, ms: performance.now() - began, found })
  }
process.stdout.write(JSON.stringify({ built: peer.built, size: peer.size, answers }))
