/** One plain line to the person at the keyboard. */
export const say = (line) => {
  process.stdout.write(`${line}\n`)
}

/** An expected failure of a script: its message is a sentence that says what to do, and is all that is shown. */
export class Refusal extends Error {}

/** Runs a script to its end: a Refusal is said and ends with code 1, a bug keeps its stack. */
export const runScript = async (act) => {
  try {
    process.exitCode = (await act()) ?? 0
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : (error.stack ?? error)}\n`)
    process.exitCode = 1
  }
}
