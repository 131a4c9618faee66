// The dependency rule, executable: shared <- data <- features <- app, shared <- main; arrows never turn round.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
})
/** @param {string} library npm package, as a path pattern */
const owner = (library, path) => ({
  name: `one-owner-${library}`,
  severity: 'error',
  from: { path: '^src/', pathNot: path },
  to: { path: `node_modules/${library}/` },
})
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'basics-stand-alone',
      '^src/shared/basics/',
      '^src/shared/basics/|node_modules/(zod|temporal-polyfill)/',
    ),
    only('library-on-basics', '^src/shared/library/', '^src/shared/(basics|library)/'),
    only(
      'drafting-on-library',
      '^src/shared/drafting/',
      '^src/shared/(basics|library|drafting)/|node_modules/diff/',
    ),
    only(
      'exporting-on-drafting',
      '^src/shared/exporting/',
      '^src/shared/(basics|library|drafting|exporting)/',
    ),
    only(
      'searching-on-drafting',
      '^src/shared/searching/',
      '^src/shared/(basics|library|drafting|searching)/',
    ),
    only(
      'importing-on-drafting',
      '^src/shared/importing/',
      '^src/shared/(basics|library|drafting|importing)/|node_modules/@noble/hashes/',
    ),
    only('tables-on-drafting', '^src/shared/tables/', '^src/shared/(basics|library|drafting|tables)/'),
    only('channels-import-nothing', '^src/shared/ipc/channels', '^$'),
    only(
      'contract-on-records',
      '^src/shared/ipc/contract',
      '^src/shared/(basics|ipc|library|drafting|importing)/',
    ),
    only('commanding-stands-alone', '^src/shared/commanding/', '^$'),
    only(
      'main-on-shared',
      '^src/main/',
      '^src/(main|shared)/|node_modules/(electron|mammoth|pdfjs-dist|htmlparser2|domhandler|saxes|marked|@noble/hashes|papaparse|@types/papaparse)/|^(node:)?[a-z/_]+$',
    ),
    only('preload-on-channels', '^src/main/preload', '^src/shared/ipc/|node_modules/electron/|^electron$'),
    {
      name: 'renderer-never-main',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/main/|node_modules/electron/' },
    },
    {
      name: 'main-never-renderer',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/renderer/' },
    },
    {
      name: 'kit-stands-alone',
      severity: 'error',
      from: { path: '^src/renderer/kit/' },
      to: { path: '^src/(shared|renderer/(data|features|app))/' },
    },
    {
      name: 'data-below-features',
      severity: 'error',
      from: { path: '^src/renderer/data/' },
      to: { path: '^src/renderer/(features|kit|app)/|node_modules/@?lexical/' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      from: { path: '^src/renderer/features/' },
      to: { path: '^src/renderer/app/' },
    },
    {
      name: 'features-never-meet',
      severity: 'error',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/([^/]+)/', pathNot: '^src/renderer/features/$1/' },
    },
    owner('zod', '^src/shared/basics/schema'),
    owner('dexie', '^src/renderer/data/'),
    // Only measured against: what the app searches with is its own.
    owner('minisearch', '^scripts/bench/'),
    owner('@sqlite.org', '^scripts/bench/'),
    owner('lexical', '^src/renderer/features/drafting/'),
    owner('@lexical', '^src/renderer/features/drafting/'),
    owner('docx', '^src/renderer/features/exporting/'),
    owner('mammoth', '^src/(renderer/features/exporting|main/importing)/'),
    owner('pdfjs-dist', '^src/main/importing/'),
    owner('@noble/hashes', '^src/shared/importing/'),
    owner('saxes', '^src/main/importing/'),
    owner('htmlparser2', '^src/main/importing/'),
    owner('marked', '^src/main/importing/'),
    owner('papaparse', '^src/(main/importing|renderer/features/tables)/'),
    owner('write-excel-file', '^src/renderer/features/tables/'),
    owner('diff', '^src/shared/drafting/compare'),
    owner('electron', '^src/main/'),
    owner('zustand', '^src/renderer/app/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
    exclude: { path: '\\.css$' },
  },
}
