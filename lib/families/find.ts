import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { dayIn } from '@/lib/format/day'
import { familyAreaOf } from './family-area'
import { type FamilyLine, findFamilies, MOST_FOUND } from './list'
import { readKk, readNik } from './nik'
import { readsFamilies } from './policy'

/** Families found by what was typed; `more` when there are more than are shown. */
export interface FoundByName {
  lines: FamilyLine[]
  more: boolean
}

/** Looks for families of the own area by name, NIK, card's number or temporary code. */
export async function searchByName(actor: Actor, { text }: { text: string }, now = new Date()): Promise<FoundByName> {
  if (!readsFamilies(actor.role)) throw new Refusal('not-allowed')
  return inTenantSql(actor, async (tx) => {
    const lines = await findFamilies(tx, await familyAreaOf(tx, now), text, dayIn(tx.actor.zone, now))
    if (lines === null) throw new Refusal('input-invalid', { fields: { text: whyNot(text) } })
    return { lines: lines.slice(0, MOST_FOUND), more: lines.length > MOST_FOUND }
  })
}

/** Digits that are no number are told what is wrong with them; a short name what is missing. */
function whyNot(typed: string): string {
  if (/^[\s\d.-]{6,}$/.test(typed)) {
    const read = [readNik(typed), readKk(typed)].find((one) => 'problem' in one)
    if (read && 'problem' in read) return read.problem
  }
  return 'Ketik paling sedikit 3 huruf dari nama, atau nomornya lengkap.'
}
