type Sizes = Readonly<Record<string, number>>
type Stamp = { source?: string; sizes?: Sizes } | null
export const stampHolds: (stamp: Stamp, source: string, sizes: Sizes) => boolean
export const isSound: (folder: string, source: string) => boolean
export const buildWhole: (
  folder: string,
  source: string,
  build: (made: string, workshop: string) => void | Promise<void>,
) => Promise<void>
