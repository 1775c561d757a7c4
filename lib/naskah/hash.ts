import 'server-only'
import { createHash } from 'node:crypto'
import type { Body } from './body'

/** What is signed: whose, of when, every word and every figure. */
export interface Signed {
  id: string
  kind: string
  regionId: number
  fromPeriod: number
  toPeriod: number
  title: string
  number: string
  revision: number
  body: Body
  signatory: Signatory
}

/** Who signed, as it is printed. */
export interface Signatory {
  name: string
  nip: string
  jabatan: string
  /** Stands in for the head with the head's role. */
  acting: boolean
}

/** The same value always gives the same text: the database keeps the keys of an object in an order of its own. */
function stable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, stable(inner)]),
  )
}

/** SHA-256 of what was signed; worked out anew it must come out the same. */
export const hashOf = ({
  id,
  kind,
  regionId,
  fromPeriod,
  toPeriod,
  title,
  number,
  revision,
  body,
  signatory,
}: Signed): string =>
  createHash('sha256')
    .update(
      JSON.stringify(stable({ id, kind, regionId, fromPeriod, toPeriod, title, number, revision, body, signatory })),
    )
    .digest('hex')
