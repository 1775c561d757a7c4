import 'server-only'
import { seal, unseal } from './seal'

const ABOUT = 'kata cari'
const MARK = '~'
const MOST = 100

/**
 * A searched word as an address may carry it: sealed under the office's key, so that no name
 * of a person stands in an address, a log of addresses or a browser's history.
 */
export const sealWord = (tenantId: number, word: string): string =>
  word === '' ? '' : MARK + seal(tenantId, ABOUT, Buffer.from(word.slice(0, MOST))).toString('base64url')

/** The word behind a sealed one; what another office sealed or somebody changed is no word. A plain word is itself. */
export function openWord(tenantId: number, asked: unknown): string {
  const word = typeof asked === 'string' ? asked.trim() : ''
  if (!word.startsWith(MARK)) return word.slice(0, MOST)
  try {
    return unseal(tenantId, ABOUT, Buffer.from(word.slice(MARK.length), 'base64url')).toString()
  } catch {
    return ''
  }
}
