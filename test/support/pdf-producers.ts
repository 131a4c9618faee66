import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const limit = { timeout: 180_000, killSignal: 'SIGKILL' } as const

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, program)))

/** Which programs that make PDF files are at hand here. */
export const producers = (): { soffice: boolean; pdflatex: boolean; chromium: string | null } => ({
  soffice: onPath('soffice'),
  pdflatex: onPath('pdflatex'),
  chromium: process.env['ROSTRUM_RUNTIME'] ?? null,
})

/** Has LibreOffice write each Word file as PDF into `folder`, tagged or not. */
export const byLibreOffice = async (
  files: readonly string[],
  folder: string,
  tagged: boolean,
): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${String(tagged)}"}}`
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files], limit)
}

/** Has pdfTeX set a text; gives the path of the PDF. */
export const byPdfTex = async (tex: string, path: string): Promise<string> => {
  mkdirSync(dirname(path), { recursive: true })
  const source = path.replace(/\.pdf$/, '.tex')
  writeFileSync(source, tex)
  await run('pdflatex', ['-interaction=batchmode', '-halt-on-error', basename(source)], {
    ...limit,
    cwd: dirname(path),
  })
  return path
}

export type PrintJob = {
  readonly html: string
  readonly pdf: string
  readonly tagged: boolean
  readonly paper?: string
  /** Printed at the top and the bottom of each page, as HTML. */
  readonly header?: string
  readonly footer?: string
}

/** What the Electron that prints runs: each page is loaded into a window that is never shown. */
const printer = `
const { app, BrowserWindow } = require('electron')
const { readFileSync, writeFileSync } = require('node:fs')
app.disableHardwareAcceleration()
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  for (const job of JSON.parse(readFileSync(process.env.PRINT_JOBS, 'utf8'))) {
    await window.loadFile(job.html)
    const pdf = await window.webContents.printToPDF({
      pageSize: job.paper ?? 'A4',
      generateTaggedPDF: job.tagged,
      generateDocumentOutline: false,
      preferCSSPageSize: true,
      displayHeaderFooter: Boolean(job.header || job.footer),
      headerTemplate: job.header || '<span></span>',
      footerTemplate: job.footer || '<span></span>',
    })
    writeFileSync(job.pdf, pdf)
  }
  app.exit(0)
}, () => app.exit(1))
`

/** Has Chromium print pages, by the Electron that the tests run with. Needs a display (Xvfb does). */
export const byChromium = async (
  jobs: readonly PrintJob[],
  folder: string,
  electron: string,
): Promise<void> => {
  const app = join(folder, 'printer')
  mkdirSync(app, { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'printer', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(join(app, 'main.cjs'), printer)
  writeFileSync(join(app, 'jobs.json'), JSON.stringify(jobs))
  const args = [
    ...(process.env['ROSTRUM_RUNTIME_ARGS'] ?? '--no-sandbox').split(' ').filter(Boolean),
    `--user-data-dir=${join(app, 'user-data')}`,
    app,
  ]
  const env = { ...process.env, PRINT_JOBS: join(app, 'jobs.json') }
  if (process.env['DISPLAY']) await run(electron, args, { ...limit, env })
  else await run('xvfb-run', ['-a', electron, ...args], { ...limit, env })
}
