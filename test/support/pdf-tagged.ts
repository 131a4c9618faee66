/** An element of a made structure: lines of its own, or parts. */
export type Tag = {
  readonly role: string
  readonly lines?: readonly string[]
  readonly alt?: string
  readonly parts?: readonly Tag[]
}

type Made = { readonly objects: string[]; content: string; y: number; marks: number }
const firstElement = 7

const madeElement = (tag: Tag, parent: number, made: Made): number => {
  const number = firstElement + made.objects.length
  made.objects.push('')
  const own = (tag.lines ?? []).map((line) => {
    const mark = made.marks
    made.marks += 1
    made.content += `/${tag.role} <</MCID ${String(mark)}>> BDC BT /F 12 Tf 72 ${String(made.y)} Td (${line.replace('•', '\\225')}) Tj ET EMC\n`
    made.y -= 15
    return String(mark)
  })
  const kids = (tag.parts ?? []).map((part) => `${String(madeElement(part, number, made))} 0 R`)
  const alt = tag.alt === undefined ? '' : `/Alt(${tag.alt})`
  made.objects[number - firstElement] =
    `<</Type/StructElem/S/${tag.role}/P ${String(parent)} 0 R/Pg 4 0 R${alt}/K[${[...own, ...kids].join(' ')}]>>`
  return number
}

/** Which element each mark belongs to, as the file has to say it once more. */
const parentsOf = (objects: readonly string[], marks: number): string =>
  Array.from({ length: marks }, (_, mark) => {
    const index = objects.findIndex((object) =>
      new RegExp(`/K\\[(?:\\d+ )*${String(mark)}(?: \\d+)*(?: \\d+ 0 R)*\\]`).test(object),
    )
    return `${String(firstElement + index)} 0 R`
  }).join(' ')

/** A tagged PDF of one page; `more` is drawn outside the structure. */
export const taggedPdf = (tags: readonly Tag[], more = ''): Uint8Array => {
  const made: Made = { objects: [], content: '', y: 700, marks: 0 }
  const kids = tags.map((tag) => `${String(madeElement(tag, 6, made))} 0 R`)
  const content = made.content + more
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1>>',
    '<<>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/StructParents 0/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>',
    `<</Length ${String(content.length)}>>\nstream\n${content}\nendstream`,
    `<</Type/StructTreeRoot/K[${kids.join(' ')}]/ParentTree<</Nums[0 [${parentsOf(made.objects, made.marks)}]]>>>>`,
    ...made.objects,
  ]
  const head = '%PDF-1.7\n'
  const parts = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`)
  const offsets = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.length, head.length),
  )
  const body = head + parts.join('')
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 3 0 R>>\nstartxref\n${String(body.length)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + end, 'latin1'))
}
