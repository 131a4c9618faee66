// Writing a Word file against packing the same bytes, which no writer can avoid.
import { unzipSync, zipSync } from 'fflate'
import { wordModule } from './bundle.mjs'
import { median, ms, summary, times } from './figures.mjs'
import { countIn, lengths, makeManuscript } from './texts.mjs'

const submissionOf = (manuscript) => ({
  letterhead: {
    name: 'Example Centre for Human Rights',
    place: 'Examplia',
    contacts: ['www.example.org', 'office@example.org'],
    address: '12 Sample Street, Exampleville',
    logo: null,
  },
  kind: 'written-contribution',
  notice: '',
  day: '8 October 2025',
  title: 'Constructive Dialogue on Trafficking in Persons',
  by: 'Written contribution by the Example Centre for Human Rights, Examplia',
  speaker: '',
  manuscript,
})

const timed = async (act) => {
  const began = performance.now()
  const value = await act()
  return { value, took: performance.now() - began }
}

const measureLength = async ({ name, words }, { toWord, compareWritten }, rounds) => {
  const manuscript = makeManuscript(words)
  const submission = submissionOf(manuscript)
  const samples = { write: [], zip: [], read: [] }
  // The first rounds let the engine warm up, as the second export of a day does.
  for (let round = -2; round < rounds; round += 1) {
    const written = await timed(() => toWord(submission))
    const parts = unzipSync(written.value)
    const zipped = await timed(() => zipSync(parts, { level: 6 }))
    const read = await timed(() => compareWritten(written.value, submission))
    if (!read.value.ok)
      throw new Error(`What was written could not be read back: ${JSON.stringify(read.value)}`)
    if (round < 0) continue
    samples.write.push(written.took)
    samples.zip.push(zipped.took)
    samples.read.push(read.took)
  }
  const [write, zip, read] = [samples.write, samples.zip, samples.read].map(median)
  const row = (figure, own) => ({
    figure: `${figure}, ${name}`,
    own: summary(own),
    floor: summary(samples.zip),
    ratio: median(own) / zip,
    words: countIn(manuscript),
    cells: [`${ms(median(own))} ms`, `${ms(zip)} ms, zipping the same`, times(median(own) / zip)],
  })
  return {
    rows: [row('Word file written', samples.write), row('Word file read back and compared', samples.read)],
    samples: { ...samples, medians: { write, zip, read } },
  }
}

export const measureWord = async ({ quick }) => {
  const module = await wordModule()
  const measured = []
  for (const length of lengths) measured.push(await measureLength(length, module, quick ? 3 : 9))
  return {
    rows: measured.flatMap(({ rows }) => rows),
    samples: Object.fromEntries(lengths.map(({ name }, index) => [name, measured[index].samples])),
  }
}
