import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { TenantTx } from '@/lib/db/tenant'
import { type FieldProblems, Refusal } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { nameKey } from '@/lib/regions/name-key'
import { type BulkCommand, bulkCommand } from './bulk-run'
import { type Cell, columnOf, type Fields, type Values } from './fields'
import { findPlace } from './place'
import { type Area, mayWriteAt, type Place } from './policy'
import type { CreateEntry, EditEntry, EndEntry, Register, ResumeEntry, UndoStep } from './register'
import { columnsOf, dayIn, daysAhead, differences, endProblem, resumeProblem } from './rules'
import { type Done, getRow, nextVersion, requireReach, requireVersion, runStep, subjectOf, undoStep } from './run-step'
import { staleRefusal } from './stale'
import type { Columns, Steps } from './steps'

/** What a register adds to the steps all registers share. Rows are columns as they are stored. */
export interface Hooks<Of extends Fields> {
  /** Where the person may write. */
  areaOf(tx: TenantTx): Promise<Area>
  /** Problems only the database knows; `row` is the entry before an edit. */
  check?(tx: TenantTx, values: Values<Of>, row: Columns | null): Promise<FieldProblems>
  edited?(tx: TenantTx, steps: Steps, before: Columns, after: Columns): Promise<void>
  /** Closes what hangs on the entry when it ends on a day. */
  ended?(tx: TenantTx, steps: Steps, row: Columns, on: string): Promise<void>
  /** Opens again what that closed. */
  resumed?(tx: TenantTx, steps: Steps, row: Columns): Promise<void>
}

export interface EntryCommands<Of extends Fields> {
  /** Adds an entry. Refuses what the rules, the area or a same entry forbid, each beside its field. */
  create(actor: Actor, input: CreateEntry<Of>, now?: Date): Promise<Done>
  /** Changes an entry that is still at the version it was read at; else refuses with both versions. */
  edit(actor: Actor, input: EditEntry<Of>, now?: Date): Promise<Done>
  /** Ends an entry from a day on, with a reason. It stays in the register and in earlier months. */
  end(actor: Actor, input: EndEntry, now?: Date): Promise<Done>
  /** Brings an entry back: without a day as if it had never ended, with one as a new entry that follows on it. */
  resume(actor: Actor, input: ResumeEntry, now?: Date): Promise<Done>
  /** Changes many entries at once, as a preview said. */
  together: BulkCommand
  /** Takes back the person's own latest step while nothing else has changed. */
  undo(actor: Actor, input: UndoStep): Promise<Done>
}

const refuse = (problems: FieldProblems): void => {
  if (Object.keys(problems).length > 0) throw new Refusal('input-invalid', { fields: problems })
}

const placeOf = (row: Columns): Place => ({
  villageId: (row.village_id ?? null) as number | null,
  kecamatanId: (row.kecamatan_id ?? null) as number | null,
})

/** The commands of one register. Each is one transaction with its audit line, once for its key. */
export function entryCommands<Of extends Fields>(register: Register<Of>, hooks: Hooks<Of>): EntryCommands<Of> {
  const { code, table, fields } = register
  const subject = (id: string) => subjectOf(code, id)
  const placeField = register.place === 'village' ? 'villageId' : 'kecamatanId'

  const valuesOf = (row: Columns) =>
    Object.fromEntries(Object.keys(fields).map((name) => [name, row[columnOf(name)] ?? null])) as Values<Of>

  /** The columns of an entry with these answers, once every rule holds. */
  async function checked(tx: TenantTx, values: Values<Of>, row: Columns | null, today: string): Promise<Columns> {
    const { place, problems } = await findPlace(tx, register, values, row ? placeOf(row) : undefined)
    const wrong = { ...daysAhead(values, fields, today), ...register.problems(values), ...problems }
    refuse({ ...wrong, ...(Object.keys(wrong).length === 0 && (await hooks.check?.(tx, values, row))) })

    const area = await hooks.areaOf(tx)
    if (!mayWriteAt(area, place)) throw outside(area, placeField)
    const columns = columnsOf(fields, values) as Record<string, Cell>
    if ('name' in fields) columns.name_key = nameKey(String(columns.name))
    if (register.place === 'village') columns.kecamatan_id = place.kecamatanId
    return columns
  }

  async function create(actor: Actor, input: CreateEntry<Of>, now = new Date()) {
    return runStep(actor, code, input, async (tx, steps) => {
      const { key: _key, ...values } = input
      const columns = await checked(tx, values as unknown as Values<Of>, null, dayIn(tx.actor.zone, now))
      const id = randomUUID()
      await refuseSame(tx, register, { ...columns, id })
      await add(steps, { ...columns, id })
      await recordAudit(tx, `${code}.created`, subject(id), { name: register.nameOf(valuesOf(columns)) })
      return { action: 'created', entries: [{ id, version: 1 }] }
    })
  }

  /** A new row that is taken back counts for no month: its span is empty. */
  function add(steps: Steps, row: Columns) {
    const withdrawn: Columns =
      register.span === 'days'
        ? { active_to: row.active_from ?? null, inactive_reason: 'Batal dicatat' }
        : { removed: true, inactive_reason: 'Batal dicatat' }
    return steps.insert(table, { ...row, version: 1 }, { id: row.id ?? null }, withdrawn)
  }

  async function edit(actor: Actor, input: EditEntry<Of>, now = new Date()) {
    return runStep(actor, code, input, async (tx, steps) => {
      const { key: _key, id, version, ...rest } = input
      const values = rest as unknown as Values<Of>
      const row = await getRow(tx, register, id)
      requireReach(await hooks.areaOf(tx), row)
      const before = valuesOf(row)
      const changed = differences(fields, before as Record<string, Cell>, values as Record<string, Cell>)
      if (changed.length === 0) return { action: 'unchanged', entries: [{ id, version: row.version as number }] }
      if (row.version !== version) throw await staleRefusal(tx, register, row, values as Record<string, Cell>)

      const columns = await checked(tx, values, row, dayIn(tx.actor.zone, now))
      if (row.active_to && String(columns.active_from) > String(row.active_to))
        refuse({ activeFrom: `Tidak boleh sesudah tanggal nonaktif, ${formatDate(String(row.active_to))}.` })
      await refuseSame(tx, register, { ...row, ...columns })
      await steps.update(table, { id }, { ...columns, ...nextVersion(row) })
      await hooks.edited?.(tx, steps, row, { ...row, ...columns })
      await recordAudit(tx, `${code}.edited`, subject(id), {
        name: register.nameOf(values),
        changes: changed.map((name) =>
          fields[name]?.personal
            ? { field: name }
            : { field: name, before: before[name] ?? null, after: values[name] ?? null },
        ),
      })
      return { action: 'edited', entries: [{ id, version: version + 1 }] }
    })
  }

  async function end(actor: Actor, input: EndEntry, now = new Date()) {
    return runStep(actor, code, input, async (tx, steps) => {
      const { id, version, reason } = input
      const row = await getRow(tx, register, id)
      requireReach(await hooks.areaOf(tx), row)
      requireVersion(row, version)
      if (row.active_to || row.removed) throw new Refusal('register.ended')
      const today = dayIn(tx.actor.zone, now)
      const on = input.on ?? today
      if (register.span === 'days') {
        const problem = endProblem({ activeFrom: String(row.active_from) }, on, today)
        if (problem) refuse({ on: problem })
      }
      const ending: Columns = register.span === 'days' ? { active_to: on } : { removed: true }
      await steps.update(table, { id }, { ...ending, inactive_reason: reason, ...nextVersion(row) })
      await hooks.ended?.(tx, steps, row, on)
      await recordAudit(tx, `${code}.ended`, subject(id), { name: register.nameOf(valuesOf(row)), on, reason })
      return { action: 'ended', entries: [{ id, version: version + 1 }] }
    })
  }

  async function resume(actor: Actor, input: ResumeEntry, now = new Date()) {
    return runStep(actor, code, input, async (tx, steps) => {
      const { id, version, from } = input
      const row = await getRow(tx, register, id)
      requireReach(await hooks.areaOf(tx), row)
      requireVersion(row, version)
      if (!row.active_to && !row.removed) throw new Refusal('register.not-ended')
      const { problems } = await findPlace(tx, register, valuesOf(row))
      refuse(problems)
      const name = register.nameOf(valuesOf(row))
      if (!from || register.span === 'year') {
        const going: Columns = register.span === 'days' ? { active_to: null } : { removed: false }
        await refuseSame(tx, register, { ...row, ...going })
        await steps.update(table, { id }, { ...going, inactive_reason: '', ...nextVersion(row) })
        await hooks.resumed?.(tx, steps, row)
        await recordAudit(tx, `${code}.resumed`, subject(id), { name })
        return { action: 'resumed', entries: [{ id, version: version + 1 }] }
      }
      const problem = resumeProblem({ activeTo: String(row.active_to) }, from, dayIn(tx.actor.zone, now))
      if (problem) refuse({ from: problem })
      // A gap stays a gap: one row has one span, so what begins anew is a new row.
      const { tenant_id: _tenant, created_at: _created, updated_at: _updated, ...kept } = row
      const next = { ...kept, id: randomUUID(), active_from: from, active_to: null, inactive_reason: '' }
      await refuseSame(tx, register, next)
      await add(steps, next)
      await recordAudit(tx, `${code}.created`, subject(next.id), { name, follows: id })
      await recordAudit(tx, `${code}.followed`, subject(id), { name, by: next.id, on: from })
      return { action: 'created', entries: [{ id: next.id, version: 1 }] }
    })
  }

  return {
    create,
    edit,
    end,
    resume,
    together: bulkCommand(register as unknown as Register, hooks),
    undo: (actor, { key }) => undoStep(actor, register as unknown as Register, hooks.areaOf, key),
  }
}

function outside(area: Area, field: string): Refusal {
  const where = {
    office: '',
    kecamatan: 'Pilih wilayah di kecamatan Anda.',
    villages: 'Pilih salah satu desa binaan Anda.',
    nowhere: '',
  }[area.kind]
  return where ? new Refusal('not-allowed', { fields: { [field]: where } }) : new Refusal('not-allowed')
}

/** Refuses a second entry of the same thing in the same span; `fields.same` is the id of the first. */
async function refuseSame(tx: TenantTx, register: Register, row: Columns): Promise<void> {
  const named = 'name' in register.fields
  const columns = [...register.sameBy.map(columnOf), ...(named ? ['name_key'] : [])]
  const overlaps =
    register.span === 'days'
      ? 'and (t.active_to is null or t.active_to > given.active_from) and (given.active_to is null or given.active_to > t.active_from)'
      : ''
  const [same] = await tx.sql.query<{ id: string; since: string | null }>(
    `select t.id::text as id, ${register.span === 'days' ? "to_char(t.active_from, 'YYYY-MM-DD')" : 'null'} as since
     from ${register.table} t, jsonb_populate_record(null::${register.table}, $1::jsonb) given
     where t.tenant_id = $2 and t.id <> given.id ${overlaps}
       ${columns.map((column) => `and t.${column} is not distinct from given.${column}`).join(' ')} limit 1`,
    [JSON.stringify(row), tx.tenantId],
  )
  if (!same) return
  const since = same.since ? `, aktif sejak ${formatDate(same.since)}` : ''
  const field = named ? 'name' : 'villageId'
  throw new Refusal('register.exists', {
    detail: `Sudah ada ${register.noun} yang sama${since}. Buka yang sudah ada, atau bedakan isiannya.`,
    fields: { [field]: `Sudah ada${since}.`, same: same.id },
  })
}
