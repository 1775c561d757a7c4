import 'server-only'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenantSql, type TenantSql } from '@/lib/db/tenant'
import { FASKES_KINDS } from '@/lib/fieldwork/rules'
import { addDays, dayIn } from '@/lib/format/day'
import { readKrsPart } from '@/lib/krs/part'
import type { CarePart, FamilyPart } from './care'
import { careAreaOf } from './care-area'
import { readEditions } from './editions'
import {
  listFieldFamilies,
  listFieldMeasurements,
  listFieldPersons,
  listFieldReferrals,
  listFieldTargets,
  listFieldVisits,
  listKnownKrs,
  type Of,
  readFieldPlaces,
} from './field-queries'
import { type CareArea, reachesFamily, villagesOf } from './policy'
import { listNext } from './queries'

/** A device lists so many at most, and carries the families of so many of them; the rest come when they are opened. */
const MOST_LINES = 2_000
export const MOST_FAMILIES = 500
/** How far back a device carries visits, measurements and referrals: every child is under five. */
const BACK_DAYS = 2 * 366

/** Whose people are too many for a device, or nobody's: they have the office's pages. */
const isDesk = (area: CareArea): area is Extract<CareArea, { kind: 'kecamatan' | 'nowhere' }> =>
  area.kind === 'kecamatan' || area.kind === 'nowhere'

/** Everybody a person accompanies, whom to visit next first, with what their screens need without signal. */
export function readCarePart(actor: Actor, now: Date): Promise<CarePart> {
  return inTenantSql(actor, async (tx) => {
    const area = await careAreaOf(tx, now)
    const today = dayIn(tx.actor.zone, now)
    const editions = await readEditions(tx, today)
    const empty = { lines: [], teams: [], villages: [], faskes: [], posyandu: [], ...editions }
    // A kader without a team, or a PKB without villages, is told so on the very screen.
    if (isDesk(area)) return { ...empty, desk: area.kind === 'kecamatan' }
    const villageIds = villagesOf(area) ?? []
    const lines = await listNext(tx, area, today, {}, { page: 1, pageSize: MOST_LINES })
    const places = await readFieldPlaces(tx, villageIds, area.kind === 'teams' ? area.teamIds : null, today)
    return {
      ...empty,
      ...{ lines, teams: places.teams, posyandu: places.posyandu, desk: false },
      villages: places.villages.map(({ id, name, code }) => ({ id, name, code })),
      faskes: nearest(places),
    }
  })
}

/** Facilities of the own villages, then of the kecamatan, then the others. */
function nearest({ villages, faskes }: Awaited<ReturnType<typeof readFieldPlaces>>): CarePart['faskes'] {
  const own = new Set(villages.map(({ id }) => id))
  const near = new Set(villages.map(({ kecamatanId }) => kecamatanId))
  const far = (one: (typeof faskes)[number]) =>
    one.villageId !== null && own.has(one.villageId) ? 0 : near.has(one.kecamatanId) ? 1 : 2
  const kind = (code: string) => FASKES_KINDS.find(({ value }) => value === code)?.label ?? code
  return faskes
    .toSorted((one, other) => far(one) - far(other))
    .map((one) => ({ id: one.id, name: one.name, kind: kind(one.kind) }))
}

/** The families whose parts a device carries by itself: of those who are due first. */
export const carriedFamilies = ({ lines }: Pick<CarePart, 'lines'>): string[] =>
  [...new Set(lines.map(({ familyId }) => familyId))].slice(0, MOST_FAMILIES)

/**
 * The parts of these families, by id. One the person may not know by name is not among them,
 * nor one that is merged, erased or limited. Names that leave for a device are read: the trail
 * gets one line a day, with how many.
 */
export function readFamilyParts(actor: Actor, now: Date, ids: readonly string[]): Promise<Map<string, FamilyPart>> {
  if (ids.length === 0) return Promise.resolve(new Map())
  return inTenantSql(actor, async (tx) => {
    const area = await careAreaOf(tx, now)
    const families = (await listFieldFamilies(tx, ids)).filter((family) => reachesFamily(area, family))
    const parts = await partsOf(tx, families, addDays(dayIn(tx.actor.zone, now), -BACK_DAYS))
    await noteCopied(tx, parts.size)
    return parts
  })
}

async function partsOf(
  tx: TenantSql,
  families: Awaited<ReturnType<typeof listFieldFamilies>>,
  since: string,
): Promise<Map<string, FamilyPart>> {
  const ids = families.map(({ id }) => id)
  const [persons, targets, visits, measurements, referrals, known] = await Promise.all([
    listFieldPersons(tx, ids),
    listFieldTargets(tx, ids),
    listFieldVisits(tx, ids, since),
    listFieldMeasurements(tx, ids, since),
    listFieldReferrals(tx, ids, since),
    listKnownKrs(tx, ids),
  ])
  const krs = new Map<string, FamilyPart['krs']>()
  for (const id of known) krs.set(id, await readKrsPart(tx, id))
  const [ofPerson, ofTarget, ofVisit, ofMeasure, ofReferral] = [
    byFamily(persons),
    byFamily(targets),
    byFamily(visits),
    byFamily(measurements),
    byFamily(referrals),
  ]
  return new Map(
    families.map(({ kecamatanId: _, ...family }): [string, FamilyPart] => {
      const { id } = family
      const here = new Set((ofPerson.get(id) ?? []).map((person) => person.id))
      // What is told of somebody who is shown nowhere is shown nowhere either.
      const shown = <Row extends { personId: string }>(rows: Row[] = []) => rows.filter((row) => here.has(row.personId))
      const ownTargets = shown(ofTarget.get(id))
      const targetIds = new Set(ownTargets.map((target) => target.id))
      return [
        id,
        {
          family,
          persons: ofPerson.get(id) ?? [],
          targets: ownTargets,
          visits: (ofVisit.get(id) ?? []).filter(({ targetId }) => targetIds.has(targetId)),
          measurements: shown(ofMeasure.get(id)),
          referrals: shown(ofReferral.get(id)),
          krs: krs.get(id) ?? null,
        },
      ]
    }),
  )
}

function byFamily<Row extends object>(rows: readonly Of<Row>[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const { familyId, ...row } of rows) {
    const own = found.get(familyId) ?? []
    own.push(row as unknown as Row)
    found.set(familyId, own)
  }
  return found
}

/** Writes that names left for a device: once a day and person, with how many there were at first. */
async function noteCopied(tx: TenantSql, families: number): Promise<void> {
  if (families === 0) return
  const { accountId, zone } = tx.actor
  const subject = `salinan/${accountId}`
  // Two requests of one moment are one reading.
  await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, subject])
  const before = await tx.sql.query(
    `select 1 as found from audit where tenant_id = $1 and subject = $2 and action = 'care.copied' and actor_id = $3::uuid
       and (at at time zone $4)::date = (now() at time zone $4)::date limit 1`,
    [tx.tenantId, subject, accountId, zone],
  )
  if (before.length === 0) await recordAudit(tx, 'care.copied', subject, { families })
}
