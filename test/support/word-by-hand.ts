import { text } from './hostile'
import { rawZip, type RawEntry } from './raw-zip'

export const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const links = `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`

export const document = (body: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`
export const paragraph = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** A Word file of these parts; a body is put round what is given as one. */
export const wordFile = (
  body: string | Uint8Array,
  more: readonly RawEntry[] = [],
  lies: Partial<RawEntry> = {},
) =>
  rawZip([
    { name: '[Content_Types].xml', data: text(types) },
    { name: '_rels/.rels', data: text(links) },
    { name: 'word/document.xml', data: typeof body === 'string' ? text(body) : body, ...lies },
    ...more,
  ])

export const part = (name: string, words: string): RawEntry => ({ name, data: text(words) })
export const linkTo = (id: string, kind: string, target: string): RawEntry =>
  part(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${packageLinks}"><Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
  )

export const picture = (blip: string): string =>
  '<w:p><w:r><w:t>Under the picture.</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ' +
  `${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
