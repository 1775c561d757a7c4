import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { inTenant } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { areaOf } from '@/lib/fieldwork/area'
import { institusiRegister } from '@/lib/institusi/register'
import { poktanRegister } from '@/lib/poktan/register'
import type { Cell } from '@/lib/registers/fields'
import { once } from '@/lib/registers/once'
import { dayIn } from '@/lib/registers/rules'
import {
  type Done,
  getRow,
  nextVersion,
  requireReach,
  requireVersion,
  runStep,
  subjectOf,
} from '@/lib/registers/run-step'
import { type CriteriaSet, criteriaOf, keyedCriteria, setCode } from './criteria'
import { SHIPPED } from './criteria-data'
import { mayWriteCriteria } from './policy'
import { findSetInForce, type KeptEvidence, listClassesOf, listOwnSets, readFacts } from './queries'
import { type Facts, readCriterion } from './readers'
import { classDayProblem } from './rules'
import type { OwnSetInput, SetClassInput } from './schema'

const REGISTERS = { poktan: poktanRegister, institusi: institusiRegister } as const
const refuse = (field: string, sentence: string) => new Refusal('input-invalid', { fields: { [field]: sentence } })

/**
 * Writes down the class an officer decided, with what was met of each criterion on
 * that day. Criteria inform, they never forbid. The class before ends on the day;
 * the same day as the last corrects it. Refuses a day before the last class, before
 * the subject began, ahead, a class the scheme does not know, and one who may not
 * write the subject. It can be undone as every step of its register.
 */
export function setClass(actor: Actor, input: SetClassInput, now = new Date()): Promise<Done> {
  const register = REGISTERS[input.register]
  return runStep(actor, register.code, input, async (tx, steps) => {
    const { id, version, from } = input
    const row = await getRow(tx, register, id)
    requireReach(await areaOf(tx, register.writers), row)
    requireVersion(row, version)
    const today = dayIn(tx.actor.zone, now)
    const set = await findSetInForce(tx, String(row.kind), from > today ? today : from)
    if (!set) throw new Refusal('not-found')
    if (!set.classes.some(({ code }) => code === input.class)) throw refuse('class', `Pilih kelas menurut ${set.name}.`)
    const history = await listClassesOf(tx, input.register, id)
    const last = history[0]
    const span = { activeFrom: String(row.active_from), activeTo: row.active_to as string | null }
    const problem = classDayProblem(span, last, from, today)
    if (problem) throw refuse('from', problem)

    const facts = await readFacts(tx, input.register, id, today)
    const written = {
      class: input.class,
      sk_number: input.skNumber,
      sk_on: input.skOn,
      criteria_set: setCode(set),
      evidence: evidenceOf(set, facts, input) as unknown as Cell,
      decided_by: tx.actor.name,
      source: input.source,
    }
    if (last?.from === from) await steps.update('classification', { id: last.id }, written)
    else {
      if (last && last.to === null) await steps.update('classification', { id: last.id }, { to_on: from })
      const newId = randomUUID()
      await steps.insert(
        'classification',
        { id: newId, subject_kind: input.register, subject_id: id, from_on: from, version: 1, ...written },
        { id: newId },
        { withdrawn: true },
      )
    }
    await steps.update(register.table, { id }, nextVersion(row))
    await recordAudit(tx, `${register.code}.class-set`, subjectOf(register.code, id), {
      name: String(row.name),
      before: last?.class ?? null,
      class: input.class,
      from,
      skNumber: input.skNumber,
      criteria: setCode(set),
    })
    return { action: 'class-set', entries: [{ id, version: version + 1 }] }
  })
}

/** What was found and answered of each criterion; refuses answers to criteria the set does not hold. */
function evidenceOf(set: CriteriaSet, facts: Facts, { answers, notes }: SetClassInput): KeptEvidence[] {
  const known = keyedCriteria(set)
  const keys = new Set(known.map(({ key }) => key))
  const stray = [...Object.keys(answers), ...Object.keys(notes)].find((key) => !keys.has(key))
  if (stray !== undefined)
    throw new Refusal('changed-meanwhile', {
      detail: 'Kriteria yang berlaku berubah sejak layar ini dibuka. Muat ulang, lalu nilai kembali.',
    })
  return known.map(({ key, criterion }): KeptEvidence => {
    const note = notes[key] ?? ''
    const read = readCriterion(criterion, facts)
    const answer = answers[key] ?? ''
    if (answer !== '')
      return { key, state: answer === 'ya' ? 'met' : 'unmet', by: 'petugas', words: read?.words ?? '', note }
    return read ? { key, ...read, note } : { key, state: 'unknown', by: 'nobody', words: '', note }
  })
}

/**
 * Lays down an office's own edition of the criteria of a kind, from a day on. What
 * is shipped stays as it is. Classes keep their names; criteria copied unchanged
 * keep their source and certainty, changed and new ones carry the edition's own.
 */
export function layDownSet(actor: Actor, input: OwnSetInput): Promise<{ id: string }> {
  return inTenant(actor, async (tx) => {
    if (!mayWriteCriteria(tx.actor.role)) throw new Refusal('not-allowed')
    await tx.sql.query('select pg_advisory_xact_lock($1::int, hashtext($2))::text', [tx.tenantId, 'criteria_set'])
    const { key, ...body } = input
    return once(tx, key, body, async () => {
      const own = await listOwnSets(tx, input.subject)
      const base = [...own, ...SHIPPED].find(
        (set) => set.subject === input.subject && setCode(set) === input.copiedFrom,
      )
      if (!base) throw new Refusal('not-found')
      const edition = editionOf(input.name)
      if ([...own, ...SHIPPED].some((set) => set.subject === input.subject && set.edition === edition))
        throw refuse('name', 'Nama edisi ini sudah dipakai. Pilih nama lain, misalnya dengan tahunnya.')
      const id = randomUUID()
      await tx.sql.query(
        `insert into criteria_set (tenant_id, id, subject, edition, valid_from, content, source)
         values ($1, $2::uuid, $3, $4, $5::date, $6::jsonb, $7)`,
        [
          tx.tenantId,
          id,
          input.subject,
          edition,
          input.validFrom,
          JSON.stringify(contentOf(base, input)),
          input.source,
        ],
      )
      await recordAudit(tx, 'kriteria.ditetapkan', `kriteria/${input.subject}`, {
        edition,
        from: input.validFrom,
        source: input.source,
      })
      return { id }
    })
  })
}

const editionOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'edisi'

function contentOf(base: CriteriaSet, { name, source, criteria }: OwnSetInput) {
  const copied = new Map(criteriaOf(base).map((one) => [`${one.code} ${one.label}`, one]))
  const listed = (step: string) =>
    (criteria[step] ?? []).map(({ code, label, reader }) => {
      const same = copied.get(`${code} ${label}`)
      if (same && same.reader === reader) return same
      const known = criteriaOf(base).find((one) => one.reader === reader && one.code === code)
      return {
        code,
        label,
        source,
        certainty: 'sure',
        ...(reader && { reader }),
        ...(known?.least !== undefined && { least: known.least }),
        ...(known?.anyOf && { anyOf: known.anyOf }),
      }
    })
  return {
    name,
    certainty: 'sure',
    aspects: listed(''),
    classes: base.classes.map(({ code, label }) => ({ code, label, criteria: listed(code) })),
  }
}
