import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, isAlive } from './processes'

export interface Postmaster {
  pid: number
  port: number
}

/**
 * The PostgreSQL that runs on `data`, perhaps left by a start that was killed.
 * A process counts only when its command line names the folder: a number in a
 * file may by now belong to someone else's process.
 */
export function findPostmaster(data: string): Postmaster | null {
  const [pid, , , port] = pidFile(data)
  if (!pid || !port || !isAlive(pid) || !commandLine(pid).includes(data)) return null
  return { pid, port }
}

/** Moves aside the pid file of a PostgreSQL that is no more, when its number was taken over by another process. */
export function setAsideStalePid(data: string): void {
  const [pid] = pidFile(data)
  if (!pid || (isAlive(pid) && commandLine(pid).includes(data))) return
  renameSync(join(data, 'postmaster.pid'), join(data, 'postmaster.pid.lama'))
}

function pidFile(data: string): number[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number)
  } catch {
    return []
  }
}
