import { z } from 'zod'
import type { WorkView } from './lists'

const SIZE = 50
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const number = z.preprocess(first, z.coerce.number().int().positive().max(2_147_483_647)).catch(0)

/** Reads a list's address; what cannot be read counts as not asked. */
export function readWorkAddress(params: Readonly<Record<string, string | string[] | undefined>>): WorkView {
  return {
    search: String(first(params.q) ?? '')
      .replace(/\0/g, '')
      .trim()
      .slice(0, 100),
    kecamatanId: number.parse(params.kecamatan) || null,
    page: Math.min(number.parse(params.hal) || 1, 100_000),
    size: SIZE,
  }
}

/** The query text of a view, with `?` when there is any. */
export function workAddress({ search, kecamatanId, page }: WorkView): string {
  const params = new URLSearchParams()
  if (search) params.set('q', search)
  if (kecamatanId) params.set('kecamatan', String(kecamatanId))
  if (page > 1) params.set('hal', String(page))
  return params.size > 0 ? `?${params}` : ''
}
