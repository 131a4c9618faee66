import { Document, Packer } from 'docx'
import { printedSubmission, type Submission } from '../../../shared/exporting/submission'
import { statementKinds } from '../../../shared/library/statement'
import { blocksInWord, openingInWord } from './word-blocks'
import { tongueOf } from './word-language'
import { sheetOf } from './word-letterhead'
import { cm, wordLists, wordStyles } from './word-styles'

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)

/**
 * The properties of the file, written by us: the library knows no language and adds times and a revision count. They
 * say who speaks and what about, never who sat at the keyboard or when.
 */
const coreProperties = (submission: Submission): string => {
  const sender = escaped(submission.letterhead.name || 'Unnamed organization')
  const kind = statementKinds[submission.kind]
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(submission.title || kind)}</dc:title>`,
    `<dc:subject>${kind}</dc:subject>`,
    `<dc:creator>${sender}</dc:creator>`,
    `<cp:lastModifiedBy>${sender}</cp:lastModifiedBy>`,
    `<dc:language>${submission.manuscript.language}</dc:language>`,
    '</cp:coreProperties>',
  ].join('')
}

const documentOf = (submission: Submission): Document => {
  const { language, blocks } = submission.manuscript
  const tongue = tongueOf(language)
  const margin = cm(2.5)
  return new Document({
    styles: wordStyles(tongue),
    numbering: wordLists(tongue),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: margin,
              right: margin,
              bottom: margin,
              left: margin,
              header: cm(1.25),
              footer: cm(1.25),
            },
          },
        },
        ...sheetOf(submission, tongue),
        children: [
          ...openingInWord(submission, tongue.rightToLeft),
          ...blocksInWord(blocks, tongue.rightToLeft),
        ],
      },
    ],
  })
}

/** A submission as a Word file. Needs no page: runs in a worker and in a test. */
export const toWord = async (submission: Submission): Promise<Uint8Array> => {
  const printed = printedSubmission(submission)
  const core = { path: 'docProps/core.xml', data: coreProperties(printed) }
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(printed), undefined, [core]))
}
