import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { tellType } from '../../../src/main/importing/tell-type'

const text = (words: string) => new TextEncoder().encode(words)
const told = (name: string, head: Uint8Array) => {
  const outcome = tellType(name, head)
  return outcome.ok ? outcome.value : outcome.reason
}

test.each([
  ['statement.docx', zipSync({ '[Content_Types].xml': text('x'), 'word/document.xml': text('x') }), 'docx'],
  ['statement.doc', zipSync({ 'word/document.xml': text('x') }), 'docx'],
  [
    'statement.odt',
    zipSync({ mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    'odt',
  ],
  ['table.docx', zipSync({ 'xl/workbook.xml': text('x') }), 'unknown-type'],
  ['statement.txt', text('%PDF-1.7'), 'pdf'],
  ['statement.doc', text('{\\rtf1 x}'), 'rtf'],
  ['statement.txt', text('<!DOCTYPE html><p>x'), 'html'],
  ['page.htm', text('Words only'), 'html'],
  ['STATEMENT.MD', text('# Words'), 'md'],
  ['statement', text('Words'), 'txt'],
  ['statement.txt', text('Words < other words'), 'txt'],
  ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'unknown-type'],
  ['statement.pdf', text('Words'), 'damaged'],
])('%s is told by its bytes first', (name, head, type) => {
  expect(told(name, head)).toBe(type)
})
