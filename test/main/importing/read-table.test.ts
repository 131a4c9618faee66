import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/main/importing/read-table'

const s = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const workbook = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook ${s} ${r}><sheets><sheet name="First" r:id="a"/><sheet name="Secret" state="veryHidden" r:id="a"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet ${s}><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, words]) => [name, strToU8(words)]),
    ),
  )
const read = async (name: string, bytes: Uint8Array) => {
  const outcome = await readTable(name, bytes)
  return outcome.ok ? outcome.value : outcome.reason
}

test('a CSV file is read whatever parts its cells and whatever stands inside them', async () => {
  const rows = [
    ['Title', 'Text'],
    ['One', 'with; a "sign"\nand a line'],
  ]
  expect(
    await read('a.csv', strToU8('\uFEFFTitle;Text\r\nOne;"with; a ""sign""\nand a line"\r\n;;\r\n')),
  ).toEqual([{ name: 'a', rows }])
  expect(await read('a.tsv', strToU8('Title\tText\nOne\ttwo, three'))).toEqual([
    {
      name: 'a',
      rows: [
        ['Title', 'Text'],
        ['One', 'two, three'],
      ],
    },
  ])
})

test('a workbook gives shown sheets with texts, numbers, days and what formulas came to', async () => {
  const sheet =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>Rich </t></r><r><t>text</t></r></is></c></row><row r="3"><c r="A3" s="1"><v>46094</v></c><c r="B3"><v>12.5</v></c><c r="C3" t="str"><f>CONCAT("x")</f><v>x</v></c><c r="D3" t="b"><v>1</v></c></row>'
  const more = {
    'xl/sharedStrings.xml': `<sst ${s}><si><t>Shared</t></si></sst>`,
    'xl/styles.xml': `<styleSheet ${s}><numFmts><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
  }
  expect(await read('a.xlsx', workbook(sheet, more))).toEqual([
    { name: 'First', rows: [['Shared', '', 'Rich text'], [], ['2026-03-13', '12.5', 'x', 'yes']] },
  ])
})

test.each([
  ['an empty file', 'a.csv', new Uint8Array(), 'empty'],
  ['a file of blanks', 'a.csv', strToU8(' \n , \n'), 'empty'],
  ['a file of zeros', 'a.csv', new Uint8Array(1_000), 'not-text'],
  ['two million cells', 'a.csv', strToU8('a,b,c,d\n'.repeat(300_000)), 'too-many-elements'],
  [
    'a cell in row a thousand million',
    'a.xlsx',
    workbook('<row r="999999999"><c><v>1</v></c></row>'),
    'too-many-elements',
  ],
  [
    'a cell in column ZZZ',
    'a.xlsx',
    workbook('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
    'too-many-elements',
  ],
  [
    'definitions of its own',
    'a.xlsx',
    workbook('', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
    'has-dtd',
  ],
  ['a zip that is no workbook', 'a.xlsx', zipSync({ a: strToU8('x') }), 'unknown-type'],
  ['a workbook under a password', 'a.xlsx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'locked'],
])('%s is refused with its own sentence', async (_, name, bytes, reason) => {
  expect(await read(name, bytes)).toBe(reason)
})

test('a string that is asked for and not there is empty, and an unclosed quotation ends with the file', async () => {
  expect(await read('a.xlsx', workbook('<row><c t="s"><v>99</v></c><c><v>1</v></c></row>'))).toEqual([
    { name: 'First', rows: [['', '1']] },
  ])
  expect(await read('a.csv', strToU8('a,b\nc,"d'))).toEqual([
    {
      name: 'a',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ])
})
