export const checkArchive: (path: string, integrity: string) => Promise<void>
