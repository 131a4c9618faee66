import { spawn } from 'node:child_process'
import { Refusal } from './say.mjs'

/** Whether a window could be shown: only Linux can be without a display. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Starts Xvfb on a display that is free (it writes the number it took to its third stream). */
const startXvfb = () =>
  new Promise((settle, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const refuse = () => {
      clearTimeout(timer)
      fail(
        new Refusal(
          'There is no display, and Xvfb, which makes one, did not start. Install the package xvfb.',
        ),
      )
    }
    const timer = setTimeout(() => server.kill('SIGKILL'), 20_000)
    server.once('error', refuse)
    server.once('exit', refuse)
    server.stdio[3].once('data', (number) => {
      clearTimeout(timer)
      server.off('exit', refuse)
      settle({ server, display: `:${String(number).trim()}` })
    })
  })

/** Runs `act` with a display: the one there is, or one of its own that ends with it. */
export const withDisplay = async (act) => {
  if (hasDisplay()) return act()
  const { server, display } = await startXvfb()
  const stop = () => server.kill('SIGKILL')
  process.once('exit', stop)
  process.env.DISPLAY = display
  try {
    return await act()
  } finally {
    delete process.env.DISPLAY
    process.off('exit', stop)
    stop()
  }
}
