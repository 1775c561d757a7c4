import type { ItemOutcome, SyncReply } from '@/lib/sync/protocol'

/** A server's answer after it was looked at: only outcomes of items that were asked about, each once. */
export interface ReadReply {
  epoch: string
  /** The server's clock. */
  time: number
  accepted: number
  outcomes: Map<string, ItemOutcome>
}

const OUTCOMES = new Set(['diterima', 'ditolak', 'bentrok', 'susulan', 'menunggu'])

/** Reads an answer to these keys; null when it is none of ours or cut short. */
export function readReply(answer: unknown, asked: readonly string[]): ReadReply | null {
  const reply = answer as Partial<SyncReply> | null
  if (!reply || typeof reply !== 'object' || !Array.isArray(reply.items)) return null
  const { accepted, epoch, items } = reply
  const time = Date.parse(String(reply.time))
  if (typeof accepted !== 'number' || !Number.isSafeInteger(accepted) || accepted < 0) return null
  if (typeof epoch !== 'string' || Number.isNaN(time)) return null
  const outcomes = new Map<string, ItemOutcome>()
  for (const one of items) {
    if (isOutcome(one) && asked.includes(one.key) && !outcomes.has(one.key)) outcomes.set(one.key, one)
  }
  return { epoch, time, accepted, outcomes }
}

function isOutcome(value: unknown): value is ItemOutcome {
  const one = value as Record<string, unknown> | null
  if (!one || typeof one !== 'object' || typeof one.key !== 'string' || !OUTCOMES.has(String(one.outcome))) return false
  const said = one.outcome === 'diterima' || typeof one.message === 'string'
  return said && (one.outcome === 'menunggu' || typeof one.receipt === 'string')
}

/** What is no secret to anyone who finds the phone; any other field is kept enciphered or not at all. */
const SHOWN = ['key', 'outcome', 'receipt', 'receivedAt', 'code', 'message', 'joined'] as const

/** An outcome in two: what any eye may see, and what may name persons. */
export function apart(outcome: ItemOutcome): { shown: ItemOutcome; detail: Record<string, unknown> | null } {
  const detail: Record<string, unknown> = { ...outcome }
  const shown: Record<string, unknown> = outcome.outcome === 'ditolak' ? { fields: {} } : {}
  for (const name of SHOWN) {
    if (detail[name] !== undefined) shown[name] = detail[name]
    delete detail[name]
  }
  return { shown: shown as ItemOutcome, detail: Object.keys(detail).length > 0 ? detail : null }
}
