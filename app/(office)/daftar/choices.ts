import 'server-only'
import type { VillageChoice } from '@/components/registers/village-field'
import type { TenantSql, TenantTx } from '@/lib/db/tenant'
import { listOfficerAccounts } from '@/lib/fieldwork/officer-accounts'
import { listReferences } from '@/lib/partners/references'
import { listInside } from '@/lib/regions/queries'
import { LEVEL } from '@/lib/regions/rules'
import type { Choice } from '@/lib/registers/fields'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import type { Register } from '@/lib/registers/register'

const office = (tx: TenantSql) => ({ id: tx.tenantId, level: LEVEL.district })

/** Every kecamatan of the office, in code order. */
export async function listKecamatanChoices(tx: TenantSql): Promise<Choice[]> {
  const kecamatan = await listInside(tx.sql, office(tx), LEVEL.kecamatan)
  return kecamatan.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** The villages of a kecamatan, in code order. */
export async function listVillageChoices(tx: TenantSql, kecamatanId: number): Promise<Choice[]> {
  const inside = { id: kecamatanId, level: LEVEL.kecamatan }
  const villages = (await listInside(tx.sql, inside, LEVEL.village)).filter(
    ({ districtId }) => districtId === tx.tenantId,
  )
  return villages.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** What the form of a register offers somebody of this area: only places where they may write. */
export async function listFormChoices(tx: TenantTx, register: Register, area: Area, today: string) {
  const kinds = new Set(Object.values(register.fields).map((field) => field.kind))
  const villages: VillageChoice[] = []
  const choices: Record<string, Choice[]> = {}
  if (kinds.has('village')) {
    for (const { id, name, code, kecamatanId, kecamatanName } of await listInside(tx.sql, office(tx), LEVEL.village))
      if (mayWriteAt(area, { villageId: id, kecamatanId }))
        villages.push({ id, name, code, kecamatanName: kecamatanName ?? '' })
  }
  if (kinds.has('kecamatan')) {
    // Who writes in some villages writes below their kecamatan.
    const served = new Set(area.kind === 'villages' ? villages.map(({ kecamatanName }) => kecamatanName) : [])
    choices.kecamatanId = (await listKecamatanChoices(tx)).filter(
      ({ value, label }) => mayWriteAt(area, { villageId: null, kecamatanId: Number(value) }) || served.has(label),
    )
  }
  for (const [name, { to }] of Object.entries(register.fields))
    if (to) choices[name] = await listReferences(tx, to, today)
  if (kinds.has('account')) {
    const accounts = await listOfficerAccounts(tx, today)
    choices.accountId = accounts.map(({ id, name, username }) => ({ value: id, label: `${name} (${username})` }))
  }
  return { villages, choices }
}
