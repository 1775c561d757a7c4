import { Worker } from 'node:worker_threads'

/** Looks at the clock from a thread of its own: a loop that never ends cannot be seen from inside. */
const GUARD = `
const { workerData } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const { shared, seconds, words } = workerData
const view = new Int32Array(shared)
let file = -1
let since = Date.now()
setInterval(() => {
  if (view[0] !== file) { file = view[0]; since = Date.now() }
  else if (Date.now() - since > seconds * 1000) {
    writeSync(2, '\\n' + words + ': file ' + file + ' hangs for more than ' + seconds + ' s\\n')
    process.kill(process.pid, 'SIGKILL')
  }
}, 250)
`

/** Ends the whole process, naming the file, when one file takes longer than it may. */
export function openWatchdog(seconds: number, words: string): { at(file: number): void; close(): Promise<unknown> } {
  const shared = new SharedArrayBuffer(4)
  const view = new Int32Array(shared)
  const worker = new Worker(GUARD, { eval: true, workerData: { shared, seconds, words } })
  return {
    at: (file) => {
      Atomics.store(view, 0, file)
    },
    close: () => worker.terminate(),
  }
}
