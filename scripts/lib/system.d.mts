type Wanted = readonly (readonly string[])[]
export const missingPackages: (wanted: Wanted, installed: ReadonlySet<string>) => Wanted
export const installedIn: (report: string) => Set<string>
