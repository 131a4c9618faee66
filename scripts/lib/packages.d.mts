type Installed = { version?: string; integrity?: string; optional?: boolean }
type Lock = { packages?: Record<string, Installed> } | null
export const isAtLeast: (version: string, least: readonly number[]) => boolean
export const packagesMatch: (lock: Lock, installed: Lock) => boolean
