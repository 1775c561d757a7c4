import 'server-only'
import { type CopyValue, copyLine, type TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import { type NumberKeys, sealNumber } from '@/lib/families/numbers'
import type { FamilyRef, MemberRef, PersonRef } from './roster'

const FAMILY = [
  'id',
  'village_id',
  'kecamatan_id',
  'rw',
  'rt',
  'address',
  'name',
  'name_key',
  'kk_sealed',
  'kk_index',
] as const
const PERSON = [
  'id',
  'family_id',
  'name',
  'name_key',
  'sex',
  'born_on',
  'relation',
  'nik_state',
  'nik_sealed',
  'nik_index',
] as const
const MEMBER = ['id', 'poktan_id', 'family_id', 'person_id', 'individual', 'joined_on'] as const

type RosterTable = 'family' | 'person' | 'poktan_member'
const COLUMNS: Record<RosterTable, readonly string[]> = { family: FAMILY, person: PERSON, poktan_member: MEMBER }
/** What an import may change of a row that was there; the rest of the columns stay. */
const CHANGED: Record<RosterTable, readonly string[]> = {
  family: ['rw', 'rt', 'address', 'name', 'name_key'],
  person: ['name', 'name_key', 'sex', 'born_on', 'relation'],
  poktan_member: ['person_id', 'joined_on'],
}
/** Sealed numbers change only where a new one came. */
const NUMBER: Partial<Record<RosterTable, readonly [string, ...string[]]>> = {
  family: ['kk_index', 'kk_sealed'],
  person: ['nik_index', 'nik_sealed', 'nik_state'],
}

/** Gathers what a roster writes and sends it by COPY to temporary tables, from where it is inserted under the office's policy. */
export class RosterWriter {
  private families: FamilyRef[] = []
  private persons: PersonRef[] = []
  private members: MemberRef[] = []
  private readonly changed = {
    family: new Map<string, FamilyRef>(),
    person: new Map<string, PersonRef & { versionBefore: number }>(),
    poktan_member: new Map<string, MemberRef & { versionBefore: number }>(),
  }
  private opened = false
  /** What the last piece of work on the database became; the next waits for it. */
  private inserting: Promise<void> = Promise.resolve()

  constructor(
    private readonly jobId: string,
    private readonly keys: NumberKeys,
  ) {}

  addFamily(family: FamilyRef): void {
    this.families.push(family)
  }
  addPerson(person: PersonRef): void {
    this.persons.push(person)
  }
  addMember(member: MemberRef): void {
    this.members.push(member)
  }
  changeFamily(family: FamilyRef): void {
    this.changed.family.set(family.id, family)
  }
  changePerson(person: PersonRef): void {
    this.changed.person.set(person.id, { ...person, versionBefore: person.known?.version ?? 0 })
  }
  changeMember(member: MemberRef & { version: number }): void {
    this.changed.poktan_member.set(member.id, { ...member, versionBefore: member.version })
  }

  /** Sends what was gathered; answers before the database has done it, so that the next rows are read meanwhile. */
  async write(tx: TenantBulk): Promise<void> {
    if (this.families.length + this.persons.length + this.members.length < 4_000) return
    await this.send(tx)
  }

  private async send(tx: TenantBulk): Promise<void> {
    const { keys } = this
    const families = this.families.map((family) => copyLine(familyRow(keys, family)))
    const persons = this.persons.map((person) => copyLine(personRow(keys, person)))
    const members = this.members.map((member) => copyLine(memberRow(member)))
    this.families = []
    this.persons = []
    this.members = []
    await this.inserting
    this.inserting = (async () => {
      await this.open(tx)
      // One after the other: a person needs its family, a membership both.
      await this.insert(tx, 'family', families)
      await this.insert(tx, 'person', persons)
      await this.insert(tx, 'poktan_member', members)
    })()
    this.inserting.catch(() => {})
  }

  async finish(tx: TenantBulk): Promise<void> {
    await this.send(tx)
    await this.inserting
    const { keys } = this
    const changes = [
      [
        'family',
        [...this.changed.family.values()].map((one) => ({
          row: familyRow(keys, one),
          version: one.known?.version ?? 0,
        })),
      ],
      [
        'person',
        [...this.changed.person.values()].map((one) => ({ row: personRow(keys, one), version: one.versionBefore })),
      ],
      [
        'poktan_member',
        [...this.changed.poktan_member.values()].map((one) => ({ row: memberRow(one), version: one.versionBefore })),
      ],
    ] as const
    for (const [table, rows] of changes) await this.change(tx, table, rows)
  }

  private async open(tx: TenantBulk): Promise<void> {
    if (this.opened) return
    this.opened = true
    for (const [table, columns] of Object.entries(COLUMNS))
      await tx.sql.query(
        `create temporary table in_${table} on commit drop as select ${columns.join(', ')} from ${table} limit 0`,
      )
  }

  private async insert(tx: TenantBulk, table: RosterTable, lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return
    const columns = COLUMNS[table].join(', ')
    await tx.copyRows(`in_${table}`, COLUMNS[table], lines)
    await tx.sql.query(
      `insert into ${table} (tenant_id, import_id, ${columns}) select $1, $2::uuid, ${columns} from in_${table}`,
      [tx.tenantId, this.jobId],
    )
    await tx.sql.query(`truncate in_${table}`)
  }

  /** Changes rows that are still at the version they were planned on, and keeps how each was. */
  private async change(
    tx: TenantBulk,
    table: RosterTable,
    rows: readonly { row: readonly CopyValue[]; version: number }[],
  ): Promise<void> {
    if (rows.length === 0) return
    const columns = COLUMNS[table]
    await tx.sql.query(
      `create temporary table up_${table} on commit drop as select ${columns.join(', ')}, version from ${table} limit 0`,
    )
    await tx.copyRows(
      `up_${table}`,
      [...columns, 'version'],
      rows.map(({ row, version }) => copyLine([...row, version])),
    )
    const kept = [...CHANGED[table], ...(NUMBER[table] ?? [])]
    await tx.sql.query(
      `insert into import_change (tenant_id, job_id, table_name, row_id, before, version)
       select $1, $2::uuid, $3, t.id, jsonb_build_object(${kept.map((name) => `'${name}', t.${name}`).join(', ')}), t.version + 1
       from ${table} t join up_${table} u on u.id = t.id where t.tenant_id = $1`,
      [tx.tenantId, this.jobId, table],
    )
    const number = NUMBER[table]
    const sets = [
      ...CHANGED[table].map((name) => `${name} = u.${name}`),
      ...(number ?? []).map((name) => `${name} = case when u.${number![0]} = '' then t.${name} else u.${name} end`),
    ]
    const done = await tx.sql.query<{ id: string }>(
      `update ${table} t set ${sets.join(', ')}, version = t.version + 1, updated_at = now()
       from up_${table} u where t.tenant_id = $1 and t.id = u.id and t.version = u.version returning t.id::text as id`,
      [tx.tenantId],
    )
    if (done.length !== rows.length) throw new Refusal('import.changed-meanwhile')
  }
}

function familyRow(keys: NumberKeys, family: FamilyRef): CopyValue[] {
  const number = family.kk ? sealNumber(keys, 'kk', family.id, family.kk) : null
  const { id, villageId, kecamatanId, rw, rt, address, name, nameKey } = family
  return [id, villageId, kecamatanId, rw, rt, address, name, nameKey, number?.sealed ?? null, number?.index ?? '']
}

function personRow(keys: NumberKeys, person: PersonRef): CopyValue[] {
  const number = person.nik ? sealNumber(keys, 'nik', person.id, person.nik) : null
  const { id, familyId, name, nameKey, sex, bornOn, relation, nikState } = person
  return [id, familyId, name, nameKey, sex, bornOn, relation, nikState, number?.sealed ?? null, number?.index ?? '']
}

const memberRow = ({ id, poktanId, familyId, personId, individual, joinedOn }: MemberRef): CopyValue[] => [
  id,
  poktanId,
  familyId,
  personId,
  individual,
  joinedOn,
]
