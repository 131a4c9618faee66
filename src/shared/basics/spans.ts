/** Of stretches that overlap the longer one, of equal ones the first; in the order of the text. */
export const withoutOverlaps = <S extends { readonly from: number; readonly to: number }>(
  spans: readonly S[],
): S[] => {
  const kept: S[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = kept.at(-1)
    if (last === undefined || span.from >= last.to) kept.push(span)
    else if (span.to - span.from > last.to - last.from) kept.splice(-1, 1, span)
  }
  return kept
}
