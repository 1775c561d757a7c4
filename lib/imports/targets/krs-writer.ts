import 'server-only'
import type { TenantBulk } from '@/lib/db/bulk'
import { Refusal } from '@/lib/errors/refusal'
import { numberKeys } from '@/lib/families/number-keys'
import { sealNumber } from '@/lib/families/numbers'
import type { KrsEdition } from '@/lib/krs/editions'
import { KRS_TRAITS } from '@/lib/krs/marks'
import { nameKey } from '@/lib/regions/name-key'

export interface ListRef {
  id: string
  year: number
  semester: number
  edition: KrsEdition['code']
  isNew: boolean
}

/** What a row says of a family on the list. */
export interface LineFacts {
  /** In the order of `KRS_TRAITS`; null where the file does not say. */
  values: (boolean | null)[]
  rank: number | null
  atRisk: boolean | null
  older: Record<string, boolean | null>
}

export interface NewHome {
  id: string
  personId: string
  villageId: number
  kecamatanId: number
  name: string
  rw: string
  rt: string
  kki: string
  kk: string
  nik: string
  nikState: string
}

/** What a row adds to a family that was there: only what the family did not say. */
export interface FilledHome {
  id: string
  version: number
  rw: string
  rt: string
  kki: string
  kk: string
  head: { id: string; version: number; nik: string } | null
}

export interface NewLine extends LineFacts {
  id: string
  listId: string
  familyId: string
  villageId: number
  kecamatanId: number
}

const hex = (bytes: Uint8Array | null): string | null => (bytes ? `\\x${Buffer.from(bytes).toString('hex')}` : null)
const TOGETHER = 1_000
const TRAIT_COLUMNS = KRS_TRAITS.map(({ column }) => column)
const FACTS = [...TRAIT_COLUMNS, 'rank', 'at_risk', 'older'] as const

const factColumns = ({ values, rank, atRisk, older }: LineFacts) => ({
  ...Object.fromEntries(TRAIT_COLUMNS.map((column, at) => [column, values[at] ?? null])),
  rank,
  at_risk: atRisk,
  older,
})

/** Writes what an official list brings: the list, families it made known, their lines; each change remembered for undoing. */
export class KrsWriter {
  private lists: ListRef[] = []
  private homes: NewHome[] = []
  private filled: FilledHome[] = []
  private lines: NewLine[] = []
  private changed: { id: string; version: number; facts: LineFacts }[] = []

  constructor(
    private readonly jobId: string,
    private readonly fileName: string,
  ) {}

  addList = (list: ListRef) => void this.lists.push(list)
  addHome = (home: NewHome) => void this.homes.push(home)
  fillHome = (home: FilledHome) => void this.filled.push(home)
  addLine = (line: NewLine) => void this.lines.push(line)
  changeLine = (id: string, version: number, facts: LineFacts) => void this.changed.push({ id, version, facts })

  async write(tx: TenantBulk): Promise<void> {
    const keys = await numberKeys(tx)
    const [lists, homes, filled, lines, changed] = [this.lists, this.homes, this.filled, this.lines, this.changed]
    ;[this.lists, this.homes, this.filled, this.lines, this.changed] = [[], [], [], [], []]
    await this.insert(
      tx,
      'krs_list',
      ['id', 'year', 'semester', 'edition', 'source', 'created_by'],
      lists.map(({ id, year, semester, edition }) => ({
        ...{ id, year, semester, edition },
        ...{ source: `Berkas ${this.fileName}`, created_by: tx.actor.name },
      })),
    )
    await this.insert(
      tx,
      'family',
      ['id', 'village_id', 'kecamatan_id', 'name', 'name_key', 'rw', 'rt', 'kki', 'kk_sealed', 'kk_index', 'source'],
      homes.map(({ id, villageId, kecamatanId, name, rw, rt, kki, kk }) => {
        const number = kk ? sealNumber(keys, 'kk', id, kk) : null
        return {
          ...{ id, village_id: villageId, kecamatan_id: kecamatanId, name, name_key: nameKey(name), rw, rt, kki },
          ...{ kk_sealed: hex(number?.sealed ?? null), kk_index: number?.index ?? '', source: 'Daftar verval KRS' },
        }
      }),
    )
    await this.insert(
      tx,
      'person',
      ['id', 'family_id', 'name', 'name_key', 'relation', 'nik_state', 'nik_sealed', 'nik_index'],
      homes.map(({ id, personId, name, nik, nikState }) => {
        const number = nik ? sealNumber(keys, 'nik', personId, nik) : null
        return {
          ...{ id: personId, family_id: id, name, name_key: nameKey(name), relation: 'kepala', nik_state: nikState },
          ...{ nik_sealed: hex(number?.sealed ?? null), nik_index: number?.index ?? '' },
        }
      }),
    )
    await this.fill(tx, filled)
    await this.insert(
      tx,
      'krs_family',
      ['id', 'list_id', 'family_id', 'village_id', 'kecamatan_id', ...FACTS],
      lines.map((line) => ({
        ...{ id: line.id, list_id: line.listId, family_id: line.familyId },
        ...{ village_id: line.villageId, kecamatan_id: line.kecamatanId, ...factColumns(line) },
      })),
    )
    await this.change(
      tx,
      'krs_family',
      FACTS,
      changed.map(({ id, version, facts }) => ({ id, version, ...factColumns(facts) })),
    )
  }

  private async fill(tx: TenantBulk, filled: readonly FilledHome[]): Promise<void> {
    const keys = await numberKeys(tx)
    await this.change(
      tx,
      'family',
      ['rw', 'rt', 'kki'],
      filled.filter(({ rw, rt, kki, kk }) => kk === '' && `${rw}${rt}${kki}` !== '').map(plainOf),
    )
    await this.change(
      tx,
      'family',
      ['rw', 'rt', 'kki', 'kk_sealed', 'kk_index'],
      filled
        .filter(({ kk }) => kk !== '')
        .map((home) => {
          const { sealed, index } = sealNumber(keys, 'kk', home.id, home.kk)
          return { ...plainOf(home), kk_sealed: hex(sealed), kk_index: index }
        }),
    )
    await this.change(
      tx,
      'person',
      ['nik_sealed', 'nik_index', 'nik_state'],
      filled.flatMap(({ head }) => {
        if (!head) return []
        const { sealed, index } = sealNumber(keys, 'nik', head.id, head.nik)
        return [{ id: head.id, version: head.version, nik_sealed: hex(sealed), nik_index: index, nik_state: 'ada' }]
      }),
    )
  }

  private async insert(
    tx: TenantBulk,
    table: 'krs_list' | 'family' | 'person' | 'krs_family',
    columns: readonly string[],
    rows: readonly Record<string, unknown>[],
  ): Promise<void> {
    const names = columns.join(', ')
    for (let at = 0; at < rows.length; at += TOGETHER)
      await tx.sql.query(
        `insert into ${table} (tenant_id, import_id, ${names})
         select $1, $2::uuid, ${names} from jsonb_populate_recordset(null::${table}, $3::jsonb)`,
        [tx.tenantId, this.jobId, JSON.stringify(rows.slice(at, at + TOGETHER))],
      )
  }

  /** Changes rows that are still at the version they were planned on, and keeps how each was. */
  private async change(
    tx: TenantBulk,
    table: 'family' | 'person' | 'krs_family',
    columns: readonly string[],
    rows: readonly (Record<string, unknown> & { id: string; version: number })[],
  ): Promise<void> {
    for (let at = 0; at < rows.length; at += TOGETHER) {
      const part = rows.slice(at, at + TOGETHER)
      const given = JSON.stringify(part)
      await tx.sql.query(
        `insert into import_change (tenant_id, job_id, table_name, row_id, before, version)
         select $1, $2::uuid, $3, t.id, jsonb_build_object(${columns.map((name) => `'${name}', t.${name}`).join(', ')}), t.version + 1
         from ${table} t join jsonb_populate_recordset(null::${table}, $4::jsonb) u on u.id = t.id where t.tenant_id = $1`,
        [tx.tenantId, this.jobId, table, given],
      )
      const done = await tx.sql.query<{ id: string }>(
        `update ${table} t set ${columns.map((name) => `${name} = u.${name}`).join(', ')}, version = t.version + 1,
           updated_at = now()
         from jsonb_populate_recordset(null::${table}, $2::jsonb) u
         where t.tenant_id = $1 and t.id = u.id and t.version = u.version returning t.id::text as id`,
        [tx.tenantId, given],
      )
      if (done.length !== part.length) throw new Refusal('import.changed-meanwhile')
    }
  }
}

const plainOf = ({ id, version, rw, rt, kki }: FilledHome) => ({ id, version, rw, rt, kki })
