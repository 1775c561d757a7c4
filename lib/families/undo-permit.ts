import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { rejudgeChild } from '@/lib/growth/rejudge'
import type { KeyedStamp } from '@/lib/registers/keyed-step'
import { mayWriteAt } from '@/lib/registers/policy'
import { maySettleAt } from './family-area'
import { familyWriters } from './policy'
import { getFamily } from './queries'

/**
 * Refuses the undoing of a step on a family by who no longer writes where the family lives
 * afterwards: what was moved away is taken back by those it is taken back to.
 */
export async function permitUndo(tx: TenantTx, { subject, undo }: KeyedStamp): Promise<void> {
  const id = subject.replace(/^keluarga\//, '')
  const family = await getFamily(tx, id)
  const before = undo.find(({ table, key, remove }) => table === 'family' && key.id === id && !remove)?.set ?? {}
  const place = {
    villageId: Number(before.village_id ?? family.villageId),
    kecamatanId: Number(before.kecamatan_id ?? family.kecamatanId),
    rw: String(before.rw ?? family.rw),
  }
  const now = new Date()
  if (mayWriteAt(await areaOf(tx, familyWriters, now), place)) return
  if (!(await maySettleAt(tx, place, now))) throw new Refusal('not-allowed')
}

/** What follows from persons who say again what they said: their measurements are judged anew. */
export async function workOutAgain(tx: TenantTx, { undo }: KeyedStamp): Promise<void> {
  const changed = undo.filter(({ table, set }) => table === 'person' && ('sex' in set || 'born_on' in set))
  for (const { key } of changed) await rejudgeChild(tx, String(key.id))
}
