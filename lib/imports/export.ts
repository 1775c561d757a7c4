import 'server-only'
import type { TenantSql } from '@/lib/db/tenant'
import type { Sheet, SheetColumn } from '@/lib/export/workbook'
import { maskNumber } from '@/lib/families/nik'
import { openNumber } from '@/lib/families/numbers'
import { numberReaders } from '@/lib/families/policy'
import { RELATIONS } from '@/lib/families/rules'
import { areaOf } from '@/lib/fieldwork/area'
import { kampungKbRegister } from '@/lib/kampung-kb/register'
import { poktanRegister } from '@/lib/poktan/register'
import { type PoktanKind, poktanKindLabel } from '@/lib/poktan/rules'
import { columnOf, type Field } from '@/lib/registers/fields'
import { type Area, mayWriteAt } from '@/lib/registers/policy'
import type { Register } from '@/lib/registers/register'
import type { ImportKind } from './kinds/kind'
import { villageCell } from './places'
import { importWriters } from './policy'

type Row = Record<string, string | null>

/** The rows of a kind as they stand, in the layout of its import: brought in again, they change nothing. */
export interface Exported {
  sheet: Sheet<Row>
  rows: number
  /** Whether numbers of persons stand in it in full. */
  open: boolean
}

const place = `r.code as "villageCode", r.name as "villageName", k.name as "kecamatanName"`
const joinPlace = 'join region r on r.id = t.village_id join region k on k.id = t.kecamatan_id'

interface Placed {
  villageId: number
  kecamatanId: number
  villageCode: string
  villageName: string
  kecamatanName: string
}

const cellsOfPlace = ({ villageCode, villageName, kecamatanName }: Placed): Row => ({
  desa: villageCell({ code: villageCode, name: villageName }),
  kecamatan: kecamatanName,
})

const columnsOf = (kind: ImportKind): SheetColumn<Row>[] =>
  kind.fields.map(({ name, label, width }) => ({
    head: label,
    type: ['masuk', 'lahir'].includes(name) || /On$|From$/.test(name) ? 'day' : 'text',
    value: (row) => row[name] ?? null,
    ...(width && { width }),
  }))

/** What the person may write, they may take out; numbers in full only where they may read them. */
export async function exportKind(tx: TenantSql, kind: ImportKind, today: string): Promise<Exported> {
  const area = await areaOf(tx, importWriters)
  const found =
    kind.code === 'anggota'
      ? await rosterRows(tx, area, today)
      : {
          rows: await registerRows(tx, area, kind.code === 'poktan' ? poktanRegister : kampungKbRegister, today),
          open: false,
        }
  return {
    sheet: { name: kind.sheet, columns: columnsOf(kind), rows: found.rows } as Sheet<Row>,
    rows: found.rows.length,
    open: found.open,
  }
}

async function registerRows(
  tx: TenantSql,
  area: Area,
  register: { table: string; fields: Register['fields'] } | typeof poktanRegister | typeof kampungKbRegister,
  today: string,
): Promise<Row[]> {
  const rows = await tx.sql.query<Placed & { row: Record<string, unknown> }>(
    `select to_jsonb(t) as row, t.village_id as "villageId", t.kecamatan_id as "kecamatanId", ${place}
     from ${register.table} t ${joinPlace}
     where t.tenant_id = $1 and (t.active_to is null or t.active_to > $2::date) order by r.code, t.name_key, t.id`,
    [tx.tenantId, today],
  )
  const fields = Object.entries(register.fields as Register['fields']).filter(([, { kind }]) => kind !== 'village')
  return rows
    .filter((row) => mayWriteAt(area, row))
    .map((row) => ({
      ...cellsOfPlace(row),
      ...Object.fromEntries(fields.map(([name, field]) => [name, cellOf(field, row.row[columnOf(name)])])),
    }))
}

function cellOf(field: Field, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  const label = (one: unknown) => field.choices?.find((choice) => choice.value === one)?.label ?? String(one)
  if (field.kind === 'flag') return value === true ? 'Ya' : 'Tidak'
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(label).join('; ')
  return label(value)
}

interface RosterLine extends Placed {
  poktanCode: string
  poktanName: string
  kind: string
  familyId: string
  familyName: string
  kk: Uint8Array | null
  rw: string
  rt: string
  address: string
  personId: string | null
  personName: string | null
  sex: string | null
  bornOn: string | null
  relation: string | null
  nikState: string | null
  nik: Uint8Array | null
  joinedOn: string
}

async function rosterRows(tx: TenantSql, area: Area, today: string): Promise<{ rows: Row[]; open: boolean }> {
  const reach = await areaOf(tx, numberReaders)
  const lines = await tx.sql.query<RosterLine>(
    `select g.code as "poktanCode", g.name as "poktanName", g.kind, f.id::text as "familyId", f.name as "familyName",
       f.kk_sealed as kk, f.rw, f.rt, f.address, p.id::text as "personId", p.name as "personName", p.sex,
       to_char(p.born_on, 'YYYY-MM-DD') as "bornOn", p.relation, p.nik_state as "nikState", p.nik_sealed as nik,
       to_char(m.joined_on, 'YYYY-MM-DD') as "joinedOn", g.village_id as "villageId", g.kecamatan_id as "kecamatanId",
       r.code as "villageCode", r.name as "villageName", k.name as "kecamatanName"
     from poktan_member m
     join poktan g on g.tenant_id = m.tenant_id and g.id = m.poktan_id
     join family f on f.tenant_id = m.tenant_id and f.id = m.family_id
     left join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
     join region r on r.id = g.village_id join region k on k.id = g.kecamatan_id
     where m.tenant_id = $1 and m.left_on is null and (g.active_to is null or g.active_to > $2::date)
     order by r.code, g.name_key, g.id, f.name_key, m.id`,
    [tx.tenantId, today],
  )
  let open = false
  const shown = (line: RosterLine, kind: 'nik' | 'kk', id: string | null, sealed: Uint8Array | null): string | null => {
    if (!id || !sealed) return null
    const digits = openNumber(tx.tenantId, kind, id, sealed)
    if (!mayWriteAt(reach, line)) return maskNumber(digits)
    open = true
    return digits
  }
  const relation = (value: string | null) => RELATIONS.find((one) => one.value === value)?.label ?? null
  const rows = lines
    .filter((line) => mayWriteAt(area, line))
    .map(
      (line): Row => ({
        ...cellsOfPlace(line),
        poktan: line.poktanCode || line.poktanName,
        jenis: poktanKindLabel(line.kind as PoktanKind),
        kepala: line.familyName,
        kk: shown(line, 'kk', line.familyId, line.kk),
        rw: line.rw || null,
        rt: line.rt || null,
        alamat: line.address || null,
        nama: line.personName,
        jk: line.sex || null,
        lahir: line.bornOn,
        hubungan: relation(line.relation),
        nik: line.nikState === 'tidak_diketahui' ? 'tidak diketahui' : shown(line, 'nik', line.personId, line.nik),
        masuk: line.joinedOn,
      }),
    )
  return { rows, open }
}
