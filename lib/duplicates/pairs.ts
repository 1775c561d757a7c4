import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TenantSql } from '@/lib/db/tenant'
import { type Candidate, type Like, likesOf, readCandidates } from './candidates'
import { LIKELY, likenessOf, type Reason, STRONG } from './score'

/** Two records that look alike, the smaller id first. */
export interface FoundPair {
  kind: 'orang' | 'keluarga'
  firstId: string
  secondId: string
  villageId: number
  kecamatanId: number
  score: number
  reasons: readonly Reason[]
}

type Side = { id: string; villageId: number | null; kecamatanId: number }

function pairOf(kind: FoundPair['kind'], a: Side, b: Side, score: number, reasons: readonly Reason[]): FoundPair {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const { villageId, kecamatanId } = first
  return { kind, firstId: first.id, secondId: second.id, villageId: villageId ?? 0, kecamatanId, score, reasons }
}

/**
 * Looks for records like these persons and keeps each pair for somebody to decide, together
 * with pairs of families that share two persons or a head. Call it after persons were written,
 * in the same transaction; also what two people recorded without signal meets here. A pair that
 * was decided stays decided. Answers how many pairs are kept that were not there before.
 */
export async function notePairsOf(tx: TenantSql, personIds: readonly string[]): Promise<number> {
  const persons = await readCandidates(tx, personIds)
  const alike: [Candidate, Like][] = []
  for (const person of persons) for (const like of await likesOf(tx, person)) alike.push([person, like])
  return keepPairs(tx, pairsOf(alike))
}

/** The pairs of persons, and the pairs of families that follow from them. */
export function pairsOf(alike: readonly (readonly [Candidate, Like])[]): FoundPair[] {
  const found = new Map<string, FoundPair>()
  const families = new Map<string, { pair: FoundPair; persons: Set<string>; heads: boolean }>()
  for (const [a, b] of alike) {
    const pair = pairOf('orang', a, b, b.score, b.reasons)
    found.set(`${pair.firstId} ${pair.secondId}`, pair)
    if (a.familyId === b.familyId) continue
    const [one, other] = [
      { ...a, id: a.familyId },
      { ...b, id: b.familyId },
    ]
    const family = pairOf('keluarga', one, other, b.score, b.reasons)
    const key = `${family.firstId} ${family.secondId}`
    const known = families.get(key) ?? { pair: family, persons: new Set<string>(), heads: false }
    known.persons.add(pair.firstId)
    known.heads ||= a.relation === 'kepala' && b.relation === 'kepala' && b.score >= STRONG
    if (b.score > known.pair.score) known.pair = family
    families.set(key, known)
  }
  const shared = [...families.values()].filter(({ persons, heads }) => persons.size > 1 || heads)
  return [...found.values(), ...shared.map(({ pair }) => pair)]
}

/** Keeps pairs that nobody has decided; of open ones the likeness is brought up to date. */
export async function keepPairs(tx: TenantSql, pairs: readonly FoundPair[]): Promise<number> {
  if (pairs.length === 0) return 0
  const rows = await tx.sql.query<{ fresh: boolean }>(
    `insert into duplicate_pair as d (tenant_id, id, kind, first_id, second_id, village_id, kecamatan_id, score, reasons)
     select $1, id, kind, first_id, second_id, village_id, kecamatan_id, score,
       array(select jsonb_array_elements_text(reasons))
     from jsonb_to_recordset($2::jsonb) given (id uuid, kind text, first_id uuid, second_id uuid, village_id int,
       kecamatan_id int, score smallint, reasons jsonb)
     on conflict (tenant_id, kind, first_id, second_id) do update
       set score = excluded.score, reasons = excluded.reasons where d.state = 'terbuka'
     returning xmax = 0 as fresh`,
    [
      tx.tenantId,
      JSON.stringify(
        pairs.map((pair) => ({
          id: randomUUID(),
          kind: pair.kind,
          first_id: pair.firstId,
          second_id: pair.secondId,
          village_id: pair.villageId,
          kecamatan_id: pair.kecamatanId,
          score: pair.score,
          reasons: pair.reasons,
        })),
      ),
    ],
  )
  return rows.filter(({ fresh }) => fresh).length
}

// Records that share a number, a sounding name and a day, or a mother and a day: each a join on an index.
const TOGETHER = [
  `select p.id as a, q.id as b from person p join person q on q.tenant_id = $1 and q.nik_index = p.nik_index and q.id > p.id
   where p.tenant_id = $1 and p.nik_index <> ''`,
  `select p.id as a, q.id as b from person p join person q on q.tenant_id = $1 and q.sound_key = p.sound_key
     and q.born_on = p.born_on and q.id > p.id
   where p.tenant_id = $1 and p.sound_key <> '' and p.born_on is not null`,
  `select p.id as a, q.id as b from person p join person q on q.tenant_id = $1 and q.born_on = p.born_on
     and q.mother_key = p.mother_key and q.id > p.id
   where p.tenant_id = $1 and p.mother_key <> '' and p.born_on is not null`,
  `select p.id as a, q.id as b from person p join person q on q.tenant_id = $1 and q.mother_id = p.mother_id and q.id > p.id
   where p.tenant_id = $1 and p.mother_id is not null`,
]

/**
 * Goes through all persons of an office and keeps the pairs found: for records that came in
 * before anybody looked, and after an import. Answers how many were compared and are new.
 */
export async function sweepPairs(tx: TenantSql, progress: (line: string) => void = () => {}) {
  const ids = await tx.sql.query<{ a: string; b: string }>(
    `select distinct a::text as a, b::text as b from (${TOGETHER.map((one) => `(${one})`).join(' union all ')}) met`,
    [tx.tenantId],
  )
  progress(`${ids.length} pasangan dibandingkan`)
  let fresh = 0
  for (let at = 0; at < ids.length; at += 2_000) {
    const some = ids.slice(at, at + 2_000)
    const read = await readCandidates(tx, [...new Set(some.flatMap(({ a, b }) => [a, b]))])
    const persons = new Map(read.map((person) => [person.id, person]))
    const alike = some.flatMap(({ a, b }): [Candidate, Like][] => {
      const [one, other] = [persons.get(a), persons.get(b)]
      if (!one || !other) return []
      const likeness = likenessOf(one, other)
      return likeness.score >= LIKELY ? [[one, { ...other, ...likeness }]] : []
    })
    fresh += await keepPairs(tx, pairsOf(alike))
  }
  return { compared: ids.length, fresh }
}
