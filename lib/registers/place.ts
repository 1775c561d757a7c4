import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { FieldProblems } from '@/lib/errors/refusal'
import type { Place } from './policy'
import type { Register } from './register'

interface KnownRegion {
  id: number
  level: number
  name: string
  kecamatanId: number
  kecamatanName: string
  closed: boolean
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/**
 * Where an entry with these answers belongs, and what is wrong with it: a region
 * of another office, one that no longer exists, a village outside the kecamatan.
 * A place that is `kept` from before may have been closed since.
 */
export async function findPlace(
  tx: TenantSql,
  register: Pick<Register, 'place'>,
  values: Readonly<Record<string, unknown>>,
  kept?: Place,
): Promise<{ place: Place; problems: FieldProblems }> {
  const problems: FieldProblems = {}
  const villageId = numberOrNull(values.villageId)
  const kecamatanId = numberOrNull(values.kecamatanId)
  if (register.place === 'office') return { place: { villageId: null, kecamatanId: null }, problems }

  const regions = await tx.sql.query<KnownRegion>(
    `select r.id, r.level, r.name, r.kecamatan_id as "kecamatanId", k.name as "kecamatanName",
            r.closed_on is not null as closed
     from region r join region k on k.id = r.kecamatan_id
     where r.id = any($1::int[]) and r.district_id = $2 and r.level in (3, 4)`,
    [[villageId, kecamatanId].filter((id) => id !== null), tx.tenantId],
  )
  const found = (id: number | null, level: number) =>
    id === null ? undefined : regions.find((region) => region.id === id && region.level === level)

  const village = found(villageId, 4)
  const kecamatan = found(kecamatanId, 3)
  if (villageId !== null && !village) problems.villageId = 'Desa/kelurahan ini bukan wilayah kantor Anda.'
  else if (village?.closed && villageId !== kept?.villageId)
    problems.villageId = `${village.name} sudah tidak ada sebagai desa/kelurahan. Pilih wilayah penggantinya.`
  if (register.place === 'village') return { place: { villageId, kecamatanId: village?.kecamatanId ?? null }, problems }

  if (kecamatanId !== null && !kecamatan) problems.kecamatanId = 'Kecamatan ini bukan wilayah kantor Anda.'
  else if (kecamatan?.closed && kecamatanId !== kept?.kecamatanId)
    problems.kecamatanId = `Kec. ${kecamatan.name} sudah tidak ada. Pilih kecamatan penggantinya.`
  else if (village && kecamatan && village.kecamatanId !== kecamatan.id)
    problems.villageId = `${village.name} berada di Kec. ${village.kecamatanName}, bukan Kec. ${kecamatan.name}.`
  return { place: { villageId, kecamatanId }, problems }
}
