// What the bench of the search does inside the app's own page; each function stands alone, as it travels there.
/** In the page: writes texts past the app, as past statements; it indexes them when it starts next. */
export const putTexts = async ({ count, sentences, from }) => {
  const opened = await new Promise((settle, fail) => {
    const asked = indexedDB.open('rostrum')
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  const on = '2026-01-01T00:00:00.000Z'
  const write = (texts) =>
    new Promise((settle, fail) => {
      const writing = opened.transaction(['statements', 'bodies'], 'readwrite', { durability: 'relaxed' })
      writing.oncomplete = settle
      writing.onabort = () => fail(writing.error)
      for (const { id, title, day, topic, organization, paragraphs } of texts) {
        writing.objectStore('statements').put({
          ...{ id, v: 2, rev: 1, made: on, changed: on, touched: {}, retired: null },
          ...{ kind: 'other', title, event: '', dialogue: null, topics: [topic], day, delivered: on },
          ...{ organization, speaker: '', language: 'en-GB', words: 700, seconds: 350 },
          ...{ hash: '0'.repeat(64), draft: null, original: null },
        })
        const blocks = paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))
        writing
          .objectStore('bodies')
          .put({ id, rev: 1, manuscript: { version: 2, language: 'en-GB', blocks } })
      }
    })
  let batch = []
  let number = 0
  for (const text of window.benchCorpus.makeCorpus(count, { sentences })) {
    number += 1
    if (number <= from) continue
    batch.push(text)
    if (batch.length === 500) await write(batch.splice(0))
  }
  await write(batch)
  opened.close()
}

/** In the page, before the app: keeps hold of its workers, so that the same one can be asked here. */
export const keepWorkers = () => {
  const Own = window.Worker
  window.benchWorkers = []
  window.Worker = class extends Own {
    constructor(...given) {
      super(...given)
      if (String(given[0]).includes('library')) window.benchWorkers.push(this)
    }
  }
  let count = 0
  window.benchAsk = (act, ask) =>
    new Promise((settle) => {
      const worker = window.benchWorkers.at(-1)
      count -= 1
      const id = count
      const hear = ({ data }) => {
        if (data.say !== 'answer' || data.id !== id) return
        worker.removeEventListener('message', hear)
        settle(data.answer)
      }
      worker.addEventListener('message', hear)
      worker.postMessage({ say: 'ask', id, act, ask })
    })
}

export const askAll = async ({ asks, rounds }) => {
  const answers = []
  for (let round = -1; round < rounds; round += 1)
    for (const { kind, query } of asks) {
      const began = performance.now()
      const found = await window.benchAsk('find', { query, limit: 50 })
      const taken = performance.now() - began
      if (round >= 0) answers.push({ kind, query, ms: taken, inWorker: found.ms, found: found.total })
      await new Promise((settle) => setTimeout(settle))
    }
  return answers
}

/** In the page: paragraphs of the library with every tenth word another, asked one by one. */
export const askRadar = async ({ count, sentences, rounds }) => {
  const paragraphs = []
  for (const { paragraphs: own } of window.benchCorpus.makeCorpus(count, { sentences })) {
    paragraphs.push(own[0])
    if (paragraphs.length >= 150) break
  }
  const answers = []
  for (let round = 0; round < rounds; round += 1)
    for (const [index, text] of paragraphs.entries()) {
      const changed = text
        .split(' ')
        .map((word, at) => (at % 10 === round ? `zor${index}ax` : word))
        .join(' ')
      const began = performance.now()
      const said = await window.benchAsk('alreadySaid', { paragraphs: [{ id: 'p', text: changed }], not: [] })
      answers.push({ ms: performance.now() - began, found: said.size })
    }
  return answers
}

export const keptBytes = () =>
  new Promise((settle) => {
    const asked = indexedDB.open('rostrum-index')
    asked.onsuccess = () => {
      const reading = asked.result.transaction('parts').objectStore('parts').openCursor()
      let sum = 0
      reading.onsuccess = () => {
        const cursor = reading.result
        if (!cursor) return settle(sum)
        sum += cursor.value.bytes.byteLength
        cursor.continue()
      }
    }
  })
