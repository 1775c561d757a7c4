import { execFileSync } from 'node:child_process'

/** A token of the API for an account, from the operator's own command. */
export function tokenOf(username: string): string {
  const args = ['scripts/lini.mjs', 'token', '--pengguna', username]
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
}
