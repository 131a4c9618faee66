/** An element of an XML part. `text` holds its own characters and those of its children, in order. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16))
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)))
    return entities[name] ?? whole
  })

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string }

/** Reads well-formed XML; throws where tags do not match. Own and small, so that no reader under test judges itself. */
export const readXml = (xml: string): Element => {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const say = (text: string) => open.forEach((element) => (element.text += decoded(text)))
  for (const [, end, start, attributes = '', empty, text] of xml.matchAll(
    /<\/([^\s>]+)\s*>|<(?![?!])([^\s/>]+)((?:\s+[^\s=]+="[^"]*")*)\s*(\/?)>|<[?!][^>]*>|([^<]+)/g,
  )) {
    if (text !== undefined) say(text)
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> closes another element`)
    if (start === undefined) continue
    const pairs = [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)]
    const element: Growing = {
      name: start,
      attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    if (empty === '') open.push(element)
  }
  const [only] = root.children
  if (open.length !== 1 || !only) throw new Error('an element is not closed')
  return only
}

/** All elements of a name at any depth, in reading order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

/** The elements at a path of names below an element: `at(p, 'w:pPr', 'w:numPr')`. */
export const at = (element: Element, ...path: readonly string[]): Element[] =>
  path.reduce<Element[]>(
    (found, name) => found.flatMap((one) => one.children.filter((child) => child.name === name)),
    [element],
  )

/** The `w:val` of the element at a path, or `null` where there is none. */
export const val = (element: Element, ...path: readonly string[]): string | null =>
  at(element, ...path)[0]?.attributes['w:val'] ?? null
