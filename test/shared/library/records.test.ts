import { expect, test } from 'vitest'
import { changeRecord, readRecord, type RecordKind } from '../../../src/shared/basics/record'
import type { Draft } from '../../../src/shared/drafting/draft'
import { draftKind } from '../../../src/shared/drafting/draft'
import { articleKind } from '../../../src/shared/library/article'
import { instrumentKind } from '../../../src/shared/library/instrument'
import { dialogueKind } from '../../../src/shared/library/dialogue'
import { organizationKind } from '../../../src/shared/library/organization'
import { personKind } from '../../../src/shared/library/person'
import { phraseKind } from '../../../src/shared/library/phrase'
import { recommendationKind } from '../../../src/shared/library/recommendation'
import { revisionKind } from '../../../src/shared/library/revision'
import { statementKind } from '../../../src/shared/library/statement'
import { topicKind } from '../../../src/shared/library/topic'
import {
  aDialogue,
  aDraft,
  anArticle,
  anInstrument,
  anOrganization,
  aPerson,
  aPhrase,
  aRecommendation,
  aRevision,
  aStatement,
  aTopic,
  noon,
} from '../../support/builders'

type Made = { readonly id: string; readonly rev: number; readonly touched: Draft['touched'] }
const each: readonly (readonly [string, RecordKind<Made>, Made])[] = [
  ['organization', organizationKind, anOrganization()],
  ['person', personKind, aPerson()],
  ['topic', topicKind, aTopic()],
  ['dialogue', dialogueKind, aDialogue()],
  ['instrument', instrumentKind, anInstrument()],
  ['article', articleKind, anArticle()],
  ['recommendation', recommendationKind, aRecommendation()],
  ['phrase', phraseKind, aPhrase()],
  ['statement', statementKind, aStatement()],
  ['draft', draftKind, aDraft()],
  ['revision', revisionKind, aRevision()],
]

test.each(each)('a %s is read back as it was made, also after a file', (name, kind, record) => {
  expect(kind.name).toBe(name)
  expect(readRecord(kind, JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record, notes: [] })
})

test.each(each)('a retired %s is still a %s', (_name, kind, record) => {
  const retired = changeRecord(kind, record, { retired: noon }, noon)
  expect(readRecord(kind, retired)).toMatchObject({ ok: true, value: { rev: 2, retired: noon } })
})

test.each(each)('a %s with a missing field is refused', (_name, kind, record) => {
  for (const field of Object.keys(record)) {
    const cut = Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))
    expect(readRecord(kind, cut), field).toEqual({ ok: false, reason: 'broken' })
  }
})

test('no two kinds share a name', () => {
  expect(new Set(each.map(([name]) => name)).size).toBe(each.length)
})
