/** How a list counts: as ODF, RTF and HTML name it with one sign, or not at all. */
export type Counting = '1' | 'a' | 'A' | 'i' | 'I' | 'bullet' | 'none'

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (number: number): string =>
  romans.reduce(
    ({ left, text }, [value, sign]) => ({
      left: left % value,
      text: text + sign.repeat(Math.floor(left / value)),
    }),
    { left: number, text: '' },
  ).text

/** a to z, then aa, bb: as word processors go on. */
const letter = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1)

/** A number as a list prints it; one that no list reaches is printed in digits. */
export const counted = (number: number, counting: Counting): string => {
  if (number < 1 || number > 999) return String(number)
  switch (counting) {
    case 'a':
      return letter(number)
    case 'A':
      return letter(number).toUpperCase()
    case 'i':
      return roman(number)
    case 'I':
      return roman(number).toUpperCase()
    case '1':
    case 'bullet':
    case 'none':
      return String(number)
  }
}

/** A bullet as it can be printed anywhere: symbol fonts keep theirs in the private use area. */
export const bulletLabel = (sign: string): string => (/^[\p{P}\p{S}o§]$/u.test(sign) ? sign : '•')
