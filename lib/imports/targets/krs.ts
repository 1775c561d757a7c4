import 'server-only'
import { randomBytes } from 'node:crypto'
import { numberKeys } from '@/lib/families/number-keys'
import { type NumberKeys, numberIndexes } from '@/lib/families/numbers'
import { formatDate } from '@/lib/format/date'
import { formatCount } from '@/lib/format/number'
import { editionOf, editionRemarks, recogniseEdition } from '@/lib/krs/editions'
import { listName } from '@/lib/krs/marks'
import { nameKey } from '@/lib/regions/name-key'
import { mayWriteAt } from '@/lib/registers/policy'
import { UNCHANGED } from '../kinds/kind'
import { isCounted } from '../kinds/krs'
import { textOf } from '../kinds/readers'
import type { Severity, StagedRow } from '../rows'
import { readFacts, sameFacts } from './krs-facts'
import { listInFileName } from './krs-file-name'
import { type HomeRef, KrsHomes, type Placed } from './krs-homes'
import { findHomes, findLines, type StoredLine } from './krs-known'
import { KrsWriter, type ListRef } from './krs-writer'
import { idMaker, type PlanContext, type Planner, type ReadRow, Tally } from './target'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const STATES = new Set(['belum_ada', 'tidak_diketahui', UNCHANGED])
const digitsIn = (value: unknown): string => (typeof value === 'string' && !STATES.has(value) ? value : '')

/** Plans an official list of verval KRS: its families, each found again where the office has it, and what it says of them. */
export async function planKrs(context: PlanContext): Promise<Planner> {
  const lists = await context.tx.sql.query<Omit<ListRef, 'isNew'>>(
    `select id::text as id, year::int as year, semester::int as semester, edition from krs_list where tenant_id = $1`,
    [context.tx.tenantId],
  )
  return new KrsPlanner(context, lists, await numberKeys(context.tx))
}

class KrsPlanner implements Planner {
  private readonly newId = idMaker(randomBytes)
  private readonly tally: Tally
  private readonly writer: KrsWriter
  private readonly fields: readonly string[]
  private readonly lists = new Map<string, ListRef>()
  private readonly homes: KrsHomes
  private readonly seen = new Map<string, number>()
  private remarked = false
  /** Ticks counted in each column since the last printed sum, and in the whole file. */
  private readonly counts = new Map<string, { page: number; all: number }>()
  private rows = 0

  constructor(
    private readonly context: PlanContext,
    lists: readonly Omit<ListRef, 'isNew'>[],
    private readonly keys: NumberKeys,
  ) {
    this.tally = new Tally(context.villages)
    this.writer = new KrsWriter(context.jobId, context.fileName)
    this.homes = new KrsHomes(this.writer, this.tally, (...told) => this.tell(...told))
    this.fields = context.columns.list.map(({ field }) => field.name)
    for (const list of lists) this.lists.set(`${list.year}/${list.semester}`, { ...list, isNew: false })
  }

  async plan(rows: readonly ReadRow[]): Promise<void> {
    const placed = rows.flatMap((row) => this.place(row) ?? [])
    if (placed.length === 0) return
    const { tx } = this.context
    const found = await findHomes(tx, {
      kk: placed.flatMap(({ kkIndexes }) => kkIndexes),
      nik: placed.flatMap(({ nikIndexes }) => nikIndexes),
      kki: placed.flatMap(({ kki }) => (kki === '' ? [] : [kki])),
      names: placed.map(({ village, nameKey: key }) => ({ villageId: village.id, nameKey: key })),
    })
    const homes = placed.flatMap((one) => {
      const home = this.homes.homeOf(one, found)
      return home ? [{ one, home }] : []
    })
    const stored = new Map<string, StoredLine>()
    for (const list of new Set(homes.map(({ one }) => one.list)))
      if (!list.isNew)
        for (const line of await findLines(
          tx,
          list.id,
          homes.flatMap(({ one, home }) => (one.list === list && home.known ? [home.id] : [])),
        ))
          stored.set(`${list.id}/${line.familyId}`, line)
    for (const { one, home } of homes) this.settle(one, home, stored.get(`${one.list.id}/${home.id}`))
  }

  write(tx: Parameters<Planner['write']>[0]) {
    return this.writer.write(tx)
  }

  finish(tx: Parameters<Planner['finish']>[0]) {
    return this.writer.write(tx)
  }

  summary() {
    return this.tally.summary()
  }

  /** A printed sum is compared with the rows above it: those of its page, or all of them. */
  aside({ row, cells }: StagedRow, what: string, whole: boolean): void {
    if (what !== 'jumlah') return
    for (const { column, field } of this.context.columns.list) {
      if (!isCounted(field.name)) continue
      const printed = textOf(cells[column] ?? null).replaceAll('.', '')
      const counted = this.counts.get(field.name) ?? { page: 0, all: 0 }
      if (whole && /^\d+$/.test(printed) && ![counted.page, counted.all].includes(Number(printed)))
        this.tell(
          row,
          field.name,
          'peringatan',
          `Jumlah tercetak ${field.label} ${formatCount(Number(printed))}, tetapi baris di atasnya ${formatCount(counted.page)}${counted.all === counted.page ? '' : ` (seluruh berkas ${formatCount(counted.all)})`}. Yang dipakai baris-barisnya.`,
        )
      this.counts.set(field.name, { ...counted, page: 0 })
    }
  }

  close(): void {
    const column = this.context.columns.columnOf('berisiko')
    if (column >= 0 && this.rows > 0 && !this.counts.get('berisiko')?.all)
      this.tell(
        1,
        'berisiko',
        'peringatan',
        'Kolom Berisiko tidak dicentang pada satu baris pun, jadi semua keluarga terbaca tidak berisiko. Bila kolom itu memang belum diisi, lepaskan pasangannya supaya statusnya tetap belum diketahui.',
      )
  }

  private tell(row: number, field: string, severity: Severity, message: string): void {
    this.context.tell({ row, column: this.context.columns.columnOf(field), field, severity, message })
  }

  private place(source: ReadRow): Placed | null {
    const { row, values } = source
    if (!this.remarked) {
      this.remarked = true
      const remarks = editionRemarks(this.fields)
      if (remarks.length > 0) this.tell(row, 'daftar', 'peringatan', remarks.join(' '))
    }
    const place = this.context.findVillage(textIn(values.desa), textIn(values.kecamatan))
    if ('problem' in place) {
      this.tell(row, 'desa', 'tolak', place.problem)
      return null
    }
    const { village } = place
    if (!mayWriteAt(this.context.area, { villageId: village.id, kecamatanId: village.kecamatanId })) {
      this.tell(row, 'desa', 'tolak', outside(this.context.area.kind))
      return null
    }
    const list = this.listOf(row, textIn(values.tahun), textIn(values.semester))
    if (!list) return null
    const [kk, nik, name] = [digitsIn(values.kk), digitsIn(values.nik), textIn(values.nama)]
    return {
      ...{ source, village, list, name, nameKey: nameKey(name), kk, nik, kki: textIn(values.kki) },
      kkIndexes: kk === '' ? [] : numberIndexes(this.keys, 'kk', kk),
      nikIndexes: nik === '' ? [] : numberIndexes(this.keys, 'nik', nik),
    }
  }

  /** The list a row belongs to: by its columns, else by the file's name. */
  private listOf(row: number, typedYear: string, typedSemester: string): ListRef | null {
    const named = listInFileName(this.context.fileName)
    const year = typedYear === '' ? named.year : Number(typedYear)
    if (year === null) {
      this.tell(
        row,
        'tahun',
        'tolak',
        'Tahun daftar ini belum ada. Isi kolom Tahun, atau beri nama berkas seperti "KRS semester 2 2025.xlsx" lalu unggah ulang.',
      )
      return null
    }
    const thisYear = Number(this.context.today.slice(0, 4))
    if (year > thisYear || year < 2021) {
      this.tell(row, 'tahun', 'tolak', `Daftar KRS ada sejak 2021 sampai ${thisYear}. Periksa tahunnya: ${year}.`)
      return null
    }
    const semester = typedSemester === '' ? (named.semester ?? 0) : Number(typedSemester)
    const { edition } = recogniseEdition(this.fields)
    const key = `${year}/${semester}`
    const known = this.lists.get(key)
    if (known && known.edition !== edition.code) {
      this.tell(
        row,
        'tahun',
        'tolak',
        `Daftar ${listName(known)} sudah ada dalam ${editionOf(known.edition)?.label ?? known.edition}, sedangkan berkas ini ${edition.label}. Urungkan impor yang lama dahulu, atau periksa tahun dan semesternya.`,
      )
      return null
    }
    if (known) return known
    const list: ListRef = { id: this.newId(), year, semester, edition: edition.code, isNew: true }
    this.lists.set(key, list)
    this.writer.addList(list)
    this.tally.count('krs_list', 'new')
    return list
  }

  private settle(one: Placed, home: HomeRef, stored: StoredLine | undefined): void {
    const { row } = one.source
    const twin = this.seen.get(`${one.list.id}/${home.id}`)
    if (twin !== undefined) {
      this.tell(
        row,
        'nama',
        'tolak',
        `Sama dengan baris ${twin}: keluarga yang sama pada daftar yang sama. Lewati salah satunya; bila memang dua keluarga, isi kode keluarga atau NIK-nya.`,
      )
      return
    }
    const facts = readFacts(one.source.values, this.fields, (...told) => this.tell(row, ...told))
    if (!facts) return
    this.seen.set(`${one.list.id}/${home.id}`, row)
    this.count(one.source)
    if (!stored) {
      this.writer.addLine({
        ...facts,
        ...{ id: this.newId(), listId: one.list.id, familyId: home.id },
        ...{ villageId: one.village.id, kecamatanId: one.village.kecamatanId },
      })
      this.tally.count('krs_family', 'new', one.village.id)
      return
    }
    if (sameFacts(stored, facts)) {
      this.tally.count('krs_family', 'same', one.village.id)
      return
    }
    if (stored.verified !== 'belum')
      this.tell(
        row,
        'nama',
        'peringatan',
        `Keluarga ini sudah diverifikasi ${formatDate(stored.verifiedOn)}. Data daftarnya berubah; hasil verifikasinya tetap.`,
      )
    this.writer.changeLine(stored.id, stored.version, facts)
    this.tally.count('krs_family', 'changed', one.village.id)
  }

  private count({ values }: ReadRow): void {
    this.rows += 1
    for (const field of this.fields) {
      if (!isCounted(field) || values[field] !== true) continue
      const counted = this.counts.get(field) ?? { page: 0, all: 0 }
      this.counts.set(field, { page: counted.page + 1, all: counted.all + 1 })
    }
  }
}

const outside = (kind: string): string =>
  kind === 'kecamatan'
    ? 'Desa ini di luar kecamatan Anda. Lewati baris ini.'
    : kind === 'villages'
      ? 'Desa ini di luar desa binaan Anda. Lewati baris ini, atau mintalah kepada koordinator.'
      : 'Peran Anda tidak memasukkan daftar KRS.'
