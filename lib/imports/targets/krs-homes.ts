import 'server-only'
import { randomBytes } from 'node:crypto'
import { rwKey } from '@/lib/tpk/rw'
import type { ImportVillage } from '../places'
import type { Severity } from '../rows'
import type { FoundHomes, KnownHome } from './krs-known'
import type { KrsWriter, ListRef } from './krs-writer'
import { idMaker, type ReadRow, type Tally } from './target'

/** A row whose village and list are certain. */
export interface Placed {
  source: ReadRow
  village: ImportVillage
  list: ListRef
  name: string
  nameKey: string
  kk: string
  /** Under each live key of the office, the newest first. */
  kkIndexes: readonly string[]
  nik: string
  nikIndexes: readonly string[]
  kki: string
}

/** A family of the file: known to the office, or made known by a row. */
export interface HomeRef {
  id: string
  row: number
  known: KnownHome | null
  rw: string
  rt: string
  kki: string
  kk: string
  nik: string
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

const firstOf = <Of>(map: ReadonlyMap<string, Of>, keys: readonly string[]): Of | undefined =>
  keys.map((key) => map.get(key)).find((one) => one !== undefined)

/** Finds the families of a file again, or makes them known; each of them once. */
export class KrsHomes {
  private readonly newId = idMaker(randomBytes)
  private readonly byKey = new Map<string, HomeRef>()
  private readonly byName = new Map<string, HomeRef[]>()

  constructor(
    private readonly writer: KrsWriter,
    private readonly tally: Tally,
    private readonly tell: (row: number, field: string, severity: Severity, message: string) => void,
  ) {}

  /** The family of a row: by card, NIK, kode keluarga, else by name with RT and RW. Null when it is not certain. */
  homeOf(one: Placed, found: FoundHomes): HomeRef | null {
    const { row, values } = one.source
    const [rw, rt] = [textIn(values.rw), textIn(values.rt)]
    const keys = [
      ...one.kkIndexes.slice(0, 1).map((index) => `kk/${index}`),
      ...one.nikIndexes.slice(0, 1).map((index) => `nik/${index}`),
      ...(one.kki ? [`kki/${one.kki}`] : []),
    ]
    const before = keys.map((key) => this.byKey.get(key)).find((ref) => ref !== undefined)
    if (before) return before
    const nameAt = `${one.village.id}/${one.nameKey}`
    const fits = (home: { rw: string; rt: string }) =>
      (rw === '' || home.rw === '' || rwKey(rw) === rwKey(home.rw)) &&
      (rt === '' || home.rt === '' || rwKey(rt) === rwKey(home.rt))
    if (keys.length === 0) {
      const twin = (this.byName.get(nameAt) ?? []).find(fits)
      if (twin) return twin
    }
    let known = firstOf(found.byKk, one.kkIndexes) ?? firstOf(found.byNik, one.nikIndexes) ?? found.byKki.get(one.kki)
    if (!known) {
      const other = (mine: readonly string[], theirs: string) =>
        mine.length > 0 && theirs !== '' && !mine.includes(theirs)
      const named = (found.byName.get(nameAt) ?? []).filter(
        (home) =>
          fits(home) &&
          !other(one.kkIndexes, home.kkIndex) &&
          !other(one.nikIndexes, home.nikIndex) &&
          !other(one.kki === '' ? [] : [one.kki], home.kki) &&
          !this.taken(home.id),
      )
      if (named.length > 1) {
        this.tell(
          row,
          'nama',
          'tolak',
          `Ada ${named.length} keluarga bernama ${one.name} di desa ini. Isi RT dan RW, kode keluarga, atau NIK-nya, supaya tidak tertukar.`,
        )
        return null
      }
      known = named[0]
    } else if (known.nameKey !== one.nameKey)
      this.tell(
        row,
        'nama',
        'peringatan',
        'Menurut nomornya keluarga ini sudah tercatat dengan nama kepala keluarga lain. Nama yang tercatat tidak diubah; periksa apakah keluarga yang sama.',
      )
    if (known?.restricted) {
      this.tell(
        row,
        'nama',
        'peringatan',
        'Baris ini tidak dipakai: pengolahan data keluarganya sedang dibatasi. Tanyakan kepada petugas pelindungan data.',
      )
      return null
    }
    const same = known && this.byKey.get(`id/${known.id}`)
    if (same) return same
    const ref = this.refOf(one, known ?? null, keys)
    this.byName.set(nameAt, [...(this.byName.get(nameAt) ?? []), ref])
    return ref
  }

  private taken = (id: string): boolean => this.byKey.has(`id/${id}`)

  private refOf(one: Placed, known: KnownHome | null, keys: readonly string[]): HomeRef {
    const { row, values } = one.source
    const [rw, rt] = [textIn(values.rw), textIn(values.rt)]
    const ref: HomeRef = {
      ...{ id: known?.id ?? this.newId(), row, known, kk: one.kk, nik: one.nik },
      ...{ rw: known?.rw || rw, rt: known?.rt || rt, kki: known?.kki || one.kki },
    }
    for (const key of [...keys, `id/${ref.id}`]) this.byKey.set(key, ref)
    if (!known) {
      this.writer.addHome({
        ...{ id: ref.id, personId: this.newId(), villageId: one.village.id, kecamatanId: one.village.kecamatanId },
        ...{ name: one.name, rw, rt, kki: one.kki, kk: one.kk, nik: one.nik },
        nikState: one.nik ? 'ada' : values.nik === 'tidak_diketahui' ? 'tidak_diketahui' : 'belum_ada',
      })
      this.tally.count('family', 'new')
      this.tally.count('person', 'new')
      return ref
    }
    this.fill(one, known, ref)
    return ref
  }

  /** A row adds what a known family does not say yet and takes nothing away. */
  private fill(one: Placed, known: KnownHome, ref: HomeRef): void {
    const kk = one.kk && known.kkIndex === '' ? one.kk : ''
    const nik = one.nik && known.nikIndex === '' && known.headId && known.nameKey === one.nameKey ? one.nik : ''
    const more = ref.rw !== known.rw || ref.rt !== known.rt || ref.kki !== known.kki
    if (known.villageId !== one.village.id)
      this.tell(
        one.source.row,
        'desa',
        'peringatan',
        'Menurut Lini keluarga ini tinggal di desa lain. Untuk hitungan daftar dipakai desa pada berkas; catatan keluarganya tidak dipindahkan.',
      )
    if (!kk && !nik && !more) {
      this.tally.count('family', 'same')
      return
    }
    this.writer.fillHome({
      ...{ id: known.id, version: known.version, rw: '', rt: '', kki: '', kk },
      ...((more || kk) && { rw: ref.rw, rt: ref.rt, kki: ref.kki }),
      head: nik && known.headId ? { id: known.headId, version: known.headVersion, nik } : null,
    })
    this.tally.count('family', kk || more ? 'changed' : 'same')
    if (nik) this.tally.count('person', 'changed')
  }
}
