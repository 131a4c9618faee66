/** Answers whether one more is allowed now: at most `most` within any `span` milliseconds. */
export const newAllowance = (most: number, span: number): ((now: number) => boolean) => {
  let granted: readonly number[] = []
  return (now) => {
    granted = granted.filter((at) => now - at < span)
    if (granted.length >= most) return false
    granted = [...granted, now]
    return true
  }
}
