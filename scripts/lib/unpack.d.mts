export const unpackEntry: (tgz: string, name: string, to: string) => Promise<boolean>
export const unzip: (zip: string, folder: string, place: (name: string) => string | null) => Promise<void>
