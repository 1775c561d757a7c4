import { isRole, ROLES } from '@/lib/auth/roles'
import { SEXES } from '@/lib/families/rules'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import { QUESTIONNAIRES } from '@/lib/tpk/questions/all'
import { ACTION_LABELS, COLUMN_LABELS } from './labels'
import type { StoredRow } from './report'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** What the answers of visits were answers to. */
const QUESTIONS = new Map(QUESTIONNAIRES.flatMap(({ questions }) => questions.map(({ code, label }) => [code, label])))

/** The name of a column, or of a question, as the person reads it. */
export const columnLabel = (column: string): string =>
  COLUMN_LABELS[column] ?? QUESTIONS.get(column) ?? column.replaceAll('_', ' ')

/** A stored value in words: days and times by the office's clock, lists joined, facts as "name: value". */
export function valueInWords(value: unknown, zone: Zone): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak'
  if (typeof value === 'string') {
    if (DAY.test(value)) return formatDate(value)
    return INSTANT.test(value) ? formatDateTime(new Date(value), zone) : value
  }
  if (Array.isArray(value)) return value.map((one) => valueInWords(one, zone)).join('; ')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([name, inner]) => `${columnLabel(name)}: ${valueInWords(inner, zone)}`)
      .join(', ')
  return String(value)
}

/** A value of a column in words: codes without their underscores, sexes by name. */
export function cellInWords(column: string, value: unknown, zone: Zone): string {
  if (column === 'sex') return SEXES.find((sex) => sex.value === value)?.label ?? ''
  const words = valueInWords(value, zone)
  return /^[a-z]+(_[a-z]+)+$/.test(words) ? words.replaceAll('_', ' ') : words
}

/** A row as its facts, in the order they are kept. */
export const factsOf = (row: StoredRow, zone: Zone): { term: string; detail: string }[] =>
  Object.entries(row)
    .map(([column, value]) => ({ term: columnLabel(column), detail: cellInWords(column, value, zone) }))
    .filter(({ detail }) => detail !== '')

export const actionLabel = (action: string): string => ACTION_LABELS[action] ?? action
export const roleLabel = (role: string): string => (isRole(role) ? ROLES[role].label : role)
