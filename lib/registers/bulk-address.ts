import type { FieldProblems } from '@/lib/errors/refusal'
import { type ListView, listAddress, readListAddress } from './address'
import { answersSchema, type BulkAction, MOST_TOGETHER } from './bulk'
import type { Cell } from './fields'
import type { Register } from './register'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** Which entries are meant and what is to be done, read from an address. */
export interface BulkAddress {
  /** The ticked entries; null when all that the view leaves are meant. */
  ids: readonly string[] | null
  view: ListView
  action: BulkAction | null
  /** Whether the answers were given, and so a preview is wanted. */
  asked: boolean
  typed: Readonly<Record<string, string | readonly string[]>>
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Reads the address of a bulk step. What cannot be read counts as not asked. */
export function readBulkAddress(register: Register, actions: readonly BulkAction[], params: Params): BulkAddress {
  const word = (name: string) => String([params[name] ?? ''].flat()[0])
  const action = actions.find(({ code }) => code === word('aksi')) ?? null
  const ids = [...new Set([params.pilih ?? []].flat().filter((id) => UUID.test(id)))].slice(0, MOST_TOGETHER)
  const typed: Record<string, string | readonly string[]> = {}
  for (const [name, field] of Object.entries(action?.fields ?? {})) {
    const given = [params[name] ?? []].flat()
    if (field.kind === 'choices') typed[name] = given
    else if (given[0] !== undefined) typed[name] = given[0]
  }
  const view = readListAddress(register, params)
  return { ids: word('semua') === 'ya' ? null : ids, view, action, asked: word('lihat') === 'ya', typed }
}

/** The parts of an address that say which entries are meant, as names and values of hidden fields. */
export function selectionFields(
  register: Register,
  { ids, view }: Pick<BulkAddress, 'ids' | 'view'>,
): [string, string][] {
  const list = [...new URLSearchParams(listAddress(register, { ...view, page: 1 }))]
  return ids === null ? [['semua', 'ya'], ...list] : [...list, ...ids.map((id): [string, string] => ['pilih', id])]
}

/** The answers as the step takes them, or what is wrong with each. */
export function readAnswers(
  action: BulkAction,
  typed: BulkAddress['typed'],
): { answers: Record<string, Cell> } | { problems: FieldProblems } {
  const read = answersSchema(action).safeParse(typed)
  if (read.success) return { answers: read.data as Record<string, Cell> }
  const problems: FieldProblems = {}
  for (const { path, message } of read.error.issues) problems[String(path[0] ?? '')] ??= message
  return { problems }
}
