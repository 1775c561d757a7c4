import 'server-only'

/** What the server is doing with an import at this moment. */
export interface Progress {
  phase: string
  done: number
  total: number
}

interface Running {
  progress: Progress
  work: Promise<void>
}

const shared = globalThis as typeof globalThis & {
  liniImports?: { running: Map<string, Running>; line: Promise<void> }
}

const hall = () => {
  shared.liniImports ??= { running: new Map(), line: Promise.resolve() }
  return shared.liniImports
}

/**
 * Does the work of an import behind the answer to its person, one import of the
 * server at a time: several uploads wait in line, and the pages stay quick.
 */
export function runBehind(jobId: string, phase: string, work: (progress: Progress) => Promise<void>): Promise<void> {
  const { running, line } = hall()
  const known = running.get(jobId)
  if (known) return known.work
  const progress: Progress = { phase, done: 0, total: 0 }
  const mine = line.then(() => work(progress)).finally(() => running.delete(jobId))
  hall().line = mine.catch(() => {})
  running.set(jobId, { progress, work: mine })
  return mine
}

/** How far the server is with an import; null when it is not at work on it. */
export const progressOf = (jobId: string): Progress | null => hall().running.get(jobId)?.progress ?? null

/** Waits until the server is done with an import: for tests and the bench. */
export const settled = async (jobId: string): Promise<void> => {
  await hall()
    .running.get(jobId)
    ?.work.catch(() => {})
}

/** Lets others in between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((settle) => setImmediate(settle))
