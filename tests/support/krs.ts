import { randomUUID } from 'node:crypto'
import { KRS_TRAITS, type TraitCode, traitOf } from '@/lib/krs/marks'
import { asSuperuser } from '@/tests/support/database'
import { placeOf } from '@/tests/support/roster'
import { plantHome } from '@/tests/support/tpk'

let kept: ReturnType<typeof asSuperuser> | undefined
const writer = () => {
  kept ??= asSuperuser()
  return kept
}

/** A list of verval of the office of this village. Answers its id. */
export async function plantKrsList(
  villageCode: string,
  { year = 2026, semester = 2, edition = '2025', state = 'terbuka' } = {},
): Promise<string> {
  const id = randomUUID()
  const { tenantId } = await placeOf(villageCode)
  await (await writer()).query(
    'insert into krs_list (tenant_id, id, year, semester, edition, state) values ($1, $2, $3, $4, $5, $6)',
    [tenantId, id, year, semester, edition, state],
  )
  return id
}

/** A family on a list, with these traits said; the rest is unknown. Answers the ids. */
export async function plantKrsFamily(
  villageCode: string,
  listId: string,
  says: Partial<Record<TraitCode, boolean>> & { risk?: boolean | null; rank?: number | null; rw?: string } = {},
): Promise<{ id: string; familyId: string; personId: string }> {
  const { risk = null, rank = null, rw = '01', ...traits } = says
  const { familyId, personIds, place } = await plantHome(villageCode, rw, [{ relation: 'kepala' }])
  const id = randomUUID()
  const columns = KRS_TRAITS.filter(({ code }) => code in traits).map(({ code }) => code)
  await (await writer()).query(
    `insert into krs_family (tenant_id, id, list_id, family_id, village_id, kecamatan_id, at_risk, rank
       ${columns.map((code) => `, ${traitOf(code).column}`).join('')})
     values ($1, $2, $3, $4, $5, $6, $7, $8 ${columns.map((_, at) => `, $${at + 9}`).join('')})`,
    [
      ...[place.tenantId, id, listId, familyId, place.villageId, place.kecamatanId, risk, rank],
      ...columns.map((code) => traits[code] ?? null),
    ],
  )
  return { id, familyId, personId: personIds[0]! }
}

/** A row of the list as it is stored. */
export async function krsRow(id: string): Promise<Record<string, unknown>> {
  const { rows } = await (await writer()).query('select * from krs_family where id = $1', [id])
  return rows[0]
}
