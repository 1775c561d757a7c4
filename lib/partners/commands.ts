import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { FieldProblems } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { entryCommands } from '@/lib/registers/commands'
import type { Writers } from '@/lib/registers/policy'
import { activityRegister } from './activity-register'
import { awardRegister } from './award-register'
import { contactRegister } from './contact-register'
import { mitraRegister } from './mitra-register'

const by = (writers: Writers) => ({ areaOf: (tx: TenantTx) => areaOf(tx, writers) })

/** What hangs on an organisation stands where the organisation does. */
async function checkMitra(
  tx: TenantTx,
  { mitraId, kecamatanId }: { mitraId: string; kecamatanId: number | null },
): Promise<FieldProblems> {
  const [mitra] = await tx.sql.query<{ name: string; kecamatanId: number | null }>(
    'select name, kecamatan_id as "kecamatanId" from mitra where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, mitraId],
  )
  if (!mitra) return { mitraId: 'Mitra ini tidak ada di daftar kantor Anda.' }
  if (mitra.kecamatanId !== null && kecamatanId !== null && mitra.kecamatanId !== kecamatanId)
    return { kecamatanId: `${mitra.name} berada di kecamatan lain. Pilih kecamatannya, atau kosongkan.` }
  return {}
}

/** Organisations. Ending one keeps its contacts and what it did. */
export const mitra = entryCommands(mitraRegister, by(mitraRegister.writers))
export const contacts = entryCommands(contactRegister, { ...by(contactRegister.writers), check: checkMitra })
export const activities = entryCommands(activityRegister, { ...by(activityRegister.writers), check: checkMitra })
export const awards = entryCommands(awardRegister, by(awardRegister.writers))
