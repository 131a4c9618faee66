import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  type IBorderOptions,
  type ILevelsOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx'
import type { Tongue } from './word-language'

// Times New Roman and Arial are on every system that has Word; others change the page count (WORD.md 2.3).
const serif = 'Times New Roman'
const sans = 'Arial'
const houseBlue = '17324D'
const grey = '4B5563'

/** Twips of a length in centimetres. */
export const cm = (length: number): number => Math.round((length / 2.54) * 1440)

/** A size in points. Arabic letters are small beside Latin ones of the same size, so they get two points more. */
const sized = (points: number): Pick<IRunStylePropertiesOptions, 'size' | 'sizeComplexScript'> => ({
  size: points * 2,
  sizeComplexScript: points * 2 + 4,
})

// LibreOffice 7.4 takes spacing without a rule for exact and clips pictures to one line (WORD.md 2.1).
const spaced = (before: number, after: number, line = 276) => ({
  before: before * 20,
  after: after * 20,
  line,
  lineRule: LineRuleType.AUTO,
})

const rule = (color: string, size: number, space: number): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  color,
  size,
  space,
})

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>
const style = (id: string, name: string, look: Look, next = 'Normal'): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next,
  quickFormat: true,
  ...look,
})

const heading = (outlineLevel: number, run: IRunStylePropertiesOptions, before: number): Look => ({
  run: { color: 'auto', ...run },
  // Without an outline level no reader finds the heading: no navigation, no bookmark in a PDF (WORD.md 2).
  paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: spaced(before, 4) },
})

const bodyStyles: IParagraphStyleOptions[] = [
  style('Date', 'Date', {
    paragraph: { alignment: AlignmentType.RIGHT, spacing: spaced(0, 12) },
  }),
  style('Subtitle', 'Subtitle', {
    run: { italics: true, ...sized(12) },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: spaced(0, 4) },
  }),
  style('Speaker', 'Speaker', {
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: spaced(0, 4) },
  }),
  style('Quote', 'Quote', {
    paragraph: { indent: { left: cm(1.25), right: cm(1.25) }, spacing: spaced(0, 8) },
  }),
  style('Recommendation', 'Recommendation', { paragraph: { spacing: spaced(0, 8) } }, 'Recommendation'),
]

const smallPrint: IRunStylePropertiesOptions = { font: sans, color: grey, ...sized(8.5) }

const sheetStyles: IParagraphStyleOptions[] = [
  style('LetterheadName', 'Letterhead Name', {
    run: { bold: true, color: houseBlue, ...sized(14) },
    paragraph: { spacing: spaced(0, 2, 240) },
  }),
  style('LetterheadPlace', 'Letterhead Place', {
    run: smallPrint,
    paragraph: { spacing: spaced(0, 0, 264) },
  }),
  style('LetterheadContact', 'Letterhead Contact', {
    run: smallPrint,
    paragraph: { alignment: AlignmentType.RIGHT, spacing: spaced(0, 0, 264) },
  }),
  style('LetterheadNotice', 'Letterhead Notice', {
    run: { ...smallPrint, italics: true, color: houseBlue },
    paragraph: { alignment: AlignmentType.RIGHT, spacing: spaced(0, 0, 264) },
  }),
  style('LetterheadRule', 'Letterhead Rule', {
    run: sized(4),
    paragraph: { border: { top: rule(houseBlue, 12, 1) }, spacing: spaced(6, 12, 240) },
  }),
  style('Header', 'header', {
    run: smallPrint,
    paragraph: { border: { bottom: rule('C5CDD6', 4, 4) }, spacing: spaced(0, 12, 240) },
  }),
  style('Footer', 'footer', {
    run: smallPrint,
    paragraph: { alignment: AlignmentType.CENTER, spacing: spaced(2, 0, 240) },
  }),
]

/** The styles of every file: all that are used are defined here, for Word drops an unknown style silently. */
export const wordStyles = (tongue: Tongue): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: serif, hAnsi: serif, cs: serif, eastAsia: tongue.eastAsianFont },
        language: tongue.proofing,
        ...sized(12),
      },
      paragraph: { spacing: spaced(0, 8) },
    },
    title: {
      run: { bold: true, ...sized(14) },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true, spacing: spaced(0, 4) },
    },
    heading1: heading(0, { bold: true, ...sized(13) }, 14),
    heading2: heading(1, { bold: true, italics: true, ...sized(12) }, 12),
    heading3: heading(2, { italics: true, ...sized(12) }, 10),
    listParagraph: { paragraph: { spacing: spaced(0, 4) } },
    hyperlink: { run: { color: '0B4F9E', underline: { type: 'single' } } },
  },
  paragraphStyles: [...bodyStyles, ...sheetStyles],
  // The library bases its link style on this one without defining it.
  characterStyles: [
    {
      id: 'DefaultParagraphFont',
      name: 'Default Paragraph Font',
      uiPriority: 1,
      semiHidden: true,
      unhideWhenUsed: true,
    },
  ],
})

const levels = (
  label: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'style'>,
): ILevelsOptions[] =>
  Array.from({ length: 9 }, (_, level) => {
    const { style: look, ...rest } = label(level)
    const indent = { left: cm(0.63 * (level + 2)), hanging: cm(0.63) }
    return {
      level,
      start: 1,
      alignment: AlignmentType.LEFT,
      ...rest,
      style: { ...look, paragraph: { indent, ...look?.paragraph } },
    }
  })

// Word has nine levels; three labels take turns, as in its own gallery.
const bullets = ['•', '–', '▪']
const latinNumbers = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN]
const arabicNumbers = [LevelFormat.DECIMAL, LevelFormat.ARABIC_ABJAD, LevelFormat.ARABIC_ALPHA]

/** The lists of every file, by the name that paragraphs use for them. */
export const wordLists = (tongue: Tongue): INumberingOptions => {
  const numbers = tongue.rightToLeft ? arabicNumbers : latinNumbers
  return {
    config: [
      {
        reference: 'bulleted',
        levels: levels((level) => ({
          format: LevelFormat.BULLET,
          text: bullets[level % 3] ?? '•',
          style: { run: { font: serif } },
        })),
      },
      {
        reference: 'numbered',
        levels: levels((level) => ({
          format: numbers[level % 3] ?? LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
        })),
      },
      {
        reference: 'recommendations',
        levels: levels(() => ({
          format: LevelFormat.DECIMAL,
          text: '%1.',
          style: { run: { bold: true }, paragraph: { indent: { left: cm(1), hanging: cm(1) } } },
        })).slice(0, 1),
      },
    ],
  }
}
