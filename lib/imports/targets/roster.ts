import 'server-only'
import { randomBytes } from 'node:crypto'
import type { TenantSql } from '@/lib/db/tenant'
import { readNik } from '@/lib/families/nik'
import { numberKeys } from '@/lib/families/number-keys'
import { type NumberKeys, numberIndexes } from '@/lib/families/numbers'
import { eligibilityOf } from '@/lib/poktan/eligibility'
import type { PoktanKind } from '@/lib/poktan/rules'
import { nameKey } from '@/lib/regions/name-key'
import { mayWriteAt } from '@/lib/registers/policy'
import { UNCHANGED } from '../kinds/kind'
import type { Severity } from '../rows'
import { groupFinder } from './roster-groups'
import { findKnownFamilies, type KnownFamily, type KnownGroup, type KnownPerson, listGroups } from './roster-known'
import { RosterWriter } from './roster-writer'
import { idMaker, type PlanContext, type Planner, type ReadRow, Tally } from './target'

/** A family of the file: known to the database or new, and the row that brought it. */
export interface FamilyRef {
  id: string
  row: number
  known: KnownFamily | null
  villageId: number
  kecamatanId: number
  name: string
  nameKey: string
  rw: string
  rt: string
  address: string
  /** Digits of a card that is new to the database. */
  kk: string
  touched: boolean
}

export interface PersonRef {
  id: string
  row: number
  known: KnownPerson | null
  familyId: string
  name: string
  nameKey: string
  sex: string
  bornOn: string | null
  relation: string
  /** Digits of a NIK that is new to the database. */
  nik: string
  nikState: string
  touched: boolean
}

export interface MemberRef {
  id: string
  poktanId: string
  familyId: string
  personId: string | null
  individual: boolean
  joinedOn: string
}

interface Placed {
  source: ReadRow
  group: KnownGroup
  villageId: number
  kecamatanId: number
  name: string
  nameKey: string
  kk: string
  kkIndexes: readonly string[]
  nik: string
  nikIndexes: readonly string[]
}

/** What stands under one of a number's indexes. */
const underAny = <Found>(known: ReadonlyMap<string, Found>, indexes: readonly string[]): Found | undefined => {
  for (const index of indexes) {
    const found = known.get(index)
    if (found) return found
  }
  return undefined
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const STATES = new Set(['belum_ada', 'tidak_diketahui', UNCHANGED])
const digitsIn = (value: unknown): string => (typeof value === 'string' && !STATES.has(value) ? value : '')

/** Plans a roster: families, their persons and memberships, each found again where the office has it already. */
export async function planRoster(context: PlanContext): Promise<Planner> {
  const keys = await numberKeys(context.tx)
  return new RosterPlanner(context, await listGroups(context.tx, context.today), keys)
}

class RosterPlanner implements Planner {
  private readonly newId = idMaker(randomBytes)
  private readonly tally: Tally
  private readonly writer: RosterWriter
  private readonly findGroup: ReturnType<typeof groupFinder>
  private readonly byCard = new Map<string, FamilyRef>()
  private readonly byName = new Map<string, FamilyRef[]>()
  private readonly families = new Map<string, FamilyRef>()
  private readonly byNik = new Map<string, PersonRef>()
  private readonly persons = new Map<string, PersonRef>()
  private readonly members = new Map<string, { row: number; personId: string | null }>()

  constructor(
    private readonly context: PlanContext,
    groups: readonly KnownGroup[],
    private readonly keys: NumberKeys,
  ) {
    this.tally = new Tally(context.villages)
    this.writer = new RosterWriter(context.jobId, keys)
    this.findGroup = groupFinder(groups, context.villages)
  }

  async plan(rows: readonly ReadRow[]): Promise<void> {
    const placed: Placed[] = []
    for (const row of rows) {
      const one = this.place(row)
      if (one) placed.push(one)
    }
    const known = await this.lookUp(this.context.tx, placed)
    for (const one of placed) this.settle(one, known)
  }

  write(tx: Parameters<Planner['write']>[0]) {
    return this.writer.write(tx)
  }

  finish(tx: Parameters<Planner['finish']>[0]) {
    return this.writer.finish(tx)
  }

  summary() {
    return this.tally.summary()
  }

  private tell(row: number, field: string, severity: Severity, message: string): void {
    this.context.tell({ row, column: this.context.columns.columnOf(field), field, severity, message })
  }

  /** Group and village of a row; null when one of them is not certain. */
  private place(source: ReadRow): Placed | null {
    const { row, values } = source
    const { today, area } = this.context
    const desa = textIn(values.desa)
    const place = desa === '' ? null : this.context.findVillage(desa, textIn(values.kecamatan))
    const given = place && 'village' in place ? place.village : null
    const found = this.findGroup(textIn(values.poktan), textIn(values.jenis) || null, given?.id ?? null)
    const byCode =
      'group' in found && place && 'problem' in place ? this.context.villages.get(found.group.villageId) : null
    // A name that several villages bear is settled when the group's code alone says which.
    const settled = byCode && nameKey(byCode.name) === nameKey(desa) ? byCode : given
    if (place && 'problem' in place && !settled) {
      this.tell(row, 'desa', 'tolak', place.problem)
      return null
    }
    if ('problem' in found) {
      this.tell(row, 'poktan', 'tolak', found.problem)
      return null
    }
    const { group } = found
    if (!mayWriteAt(area, group)) {
      this.tell(row, 'desa', 'tolak', outside(area.kind))
      return null
    }
    const village = settled ?? this.context.villages.get(group.villageId)
    if (!village) {
      this.tell(row, 'desa', 'tolak', 'Desa kelompok ini sudah tidak ada. Perbaiki desanya di Daftar poktan.')
      return null
    }
    for (const [field, label] of [
      ['masuk', 'Tanggal masuk'],
      ['lahir', 'Tanggal lahir'],
    ] as const)
      if (textIn(values[field]) > today) {
        this.tell(row, field, 'tolak', `${label} ini belum terjadi.`)
        return null
      }
    if (group.kind === 'pikr' && textIn(values.nama) === '') {
      this.tell(row, 'nama', 'tolak', 'Anggota PIK-R adalah remajanya: isi nama sasaran.')
      return null
    }
    const kk = digitsIn(values.kk)
    const nik = digitsIn(values.nik)
    return {
      source,
      group,
      villageId: village.id,
      kecamatanId: village.kecamatanId,
      name: textIn(values.kepala),
      nameKey: nameKey(textIn(values.kepala)),
      kk,
      kkIndexes: kk === '' ? [] : numberIndexes(this.keys, 'kk', kk),
      nik,
      nikIndexes: nik === '' ? [] : numberIndexes(this.keys, 'nik', nik),
    }
  }

  private async lookUp(tx: TenantSql, placed: readonly Placed[]) {
    const families = await findKnownFamilies(tx, {
      kk: placed.flatMap(({ kkIndexes }) => kkIndexes),
      nik: placed.flatMap(({ nikIndexes }) => nikIndexes),
      names: placed,
    })
    const byCard = new Map<string, KnownFamily>()
    const byName = new Map<string, KnownFamily[]>()
    const byNik = new Map<string, { person: KnownPerson; family: KnownFamily }>()
    for (const family of families) {
      if (family.kkIndex) byCard.set(family.kkIndex, family)
      const key = `${family.villageId}/${family.nameKey}`
      byName.set(key, [...(byName.get(key) ?? []), family])
      for (const person of family.persons) if (person.nikIndex) byNik.set(person.nikIndex, { person, family })
    }
    return { byCard, byName, byNik }
  }

  private settle(one: Placed, known: Awaited<ReturnType<RosterPlanner['lookUp']>>): void {
    const { row, values } = one.source
    const holder = underAny(known.byNik, one.nikIndexes)
    const family = this.familyOf(one, known, holder?.family)
    if (!family) return
    if (holder && holder.family.id !== family.id) {
      const message = `NIK ini sudah tercatat untuk ${holder.person.name}, keluarga ${holder.family.name}. Perbaiki NIK atau nama kepala keluarganya.`
      this.tell(row, 'nik', 'tolak', message)
      return
    }
    const person = textIn(values.nama) === '' ? null : this.personOf(one, family, holder?.person)
    if (person === undefined) return
    this.join(one, family, person)
  }

  private familyOf(
    one: Placed,
    known: Awaited<ReturnType<RosterPlanner['lookUp']>>,
    holder?: KnownFamily,
  ): FamilyRef | null {
    const { values, row } = one.source
    const rw = textIn(values.rw)
    const rt = textIn(values.rt)
    const key = `${one.villageId}/${one.nameKey}`
    const same = (family: { rw: string; rt: string }) =>
      (rw === '' || family.rw === '' || sameText(rw, family.rw)) &&
      (rt === '' || family.rt === '' || sameText(rt, family.rt))

    let ref = one.kk ? this.byCard.get(one.kk) : undefined
    if (!ref && !one.kk) ref = (this.byName.get(key) ?? []).find(same)
    if (ref) {
      if (ref.nameKey !== one.nameKey) {
        const message = `Nomor KK ini dipakai baris ${ref.row} untuk ${ref.name}. Satu kartu satu kepala keluarga: perbaiki salah satunya.`
        this.tell(row, 'kk', 'tolak', message)
        return null
      }
      this.refine(ref, one)
      return ref
    }
    const named = (known.byName.get(key) ?? []).filter(same)
    const open = named.filter((family) => !one.kk || family.kkIndex === '')
    let found = underAny(known.byCard, one.kkIndexes)
    if (!found && holder && holder.nameKey === one.nameKey) found = holder
    if (!found && open.length > 1) {
      const message = `Ada ${open.length} keluarga bernama ${one.name} di desa ini. Isi No. KK, atau RW dan RT, supaya tidak tertukar.`
      this.tell(row, 'kepala', 'tolak', message)
      return null
    }
    found ??= open[0]
    if (!found && one.kk && named.length > 0)
      this.tell(
        row,
        'kk',
        'peringatan',
        `Di desa ini sudah ada keluarga ${one.name} dengan No. KK lain. Periksa apakah orang yang sama.`,
      )
    if (found) {
      const earlier = this.families.get(found.id)
      if (earlier) {
        this.refine(earlier, one)
        return earlier
      }
    }
    return this.addFamily(one, found ?? null)
  }

  private addFamily(one: Placed, known: KnownFamily | null): FamilyRef {
    const { values, row } = one.source
    const ref: FamilyRef = known
      ? {
          id: known.id,
          row,
          known,
          villageId: known.villageId,
          kecamatanId: this.context.villages.get(known.villageId)?.kecamatanId ?? one.kecamatanId,
          name: known.name,
          nameKey: known.nameKey,
          rw: known.rw,
          rt: known.rt,
          address: known.address,
          kk: '',
          touched: false,
        }
      : {
          id: this.newId(),
          row,
          known: null,
          villageId: one.villageId,
          kecamatanId: one.kecamatanId,
          name: one.name,
          nameKey: one.nameKey,
          rw: textIn(values.rw),
          rt: textIn(values.rt),
          address: textIn(values.alamat),
          kk: one.kk,
          touched: true,
        }
    this.families.set(ref.id, ref)
    if (one.kk) this.byCard.set(one.kk, ref)
    const key = `${one.villageId}/${one.nameKey}`
    const named = this.byName.get(key)
    if (named) named.push(ref)
    else this.byName.set(key, [ref])
    if (known) this.refine(ref, one)
    else {
      this.writer.addFamily(ref)
      this.tally.count('family', 'new')
    }
    return ref
  }

  /** What a row says of a family that is known: an empty cell takes nothing away. */
  private refine(ref: FamilyRef, one: Placed): void {
    const { values, row } = one.source
    const facts = { name: one.name, rw: textIn(values.rw), rt: textIn(values.rt), address: textIn(values.alamat) }
    if (!ref.known || ref.row !== row) {
      if (facts.address !== '' && ref.address !== '' && facts.address !== ref.address && ref.row !== row)
        this.tell(
          row,
          'alamat',
          'peringatan',
          `Alamat keluarga ini di baris ${ref.row} berbeda; yang dipakai baris ${ref.row}.`,
        )
      if (!ref.known && ref.kk === '' && one.kk) ref.kk = one.kk
      return
    }
    let changed = false
    for (const name of ['name', 'rw', 'rt', 'address'] as const)
      if (facts[name] !== '' && !sameText(facts[name], ref[name])) {
        ref[name] = facts[name]
        changed = true
      }
    if (one.kk && !one.kkIndexes.includes(ref.known.kkIndex)) {
      ref.kk = one.kk
      changed = true
    }
    if (changed) {
      ref.nameKey = one.nameKey
      ref.touched = true
      this.writer.changeFamily(ref)
    }
    this.tally.count('family', changed ? 'changed' : 'same')
  }

  /** The person of a row; undefined when it contradicts another row. */
  private personOf(one: Placed, family: FamilyRef, holder?: KnownPerson): PersonRef | undefined {
    const { values, row } = one.source
    const name = textIn(values.nama)
    const key = nameKey(name)
    const bornOn = textIn(values.lahir) || null
    const twin = one.nik ? this.byNik.get(one.nik) : undefined
    if (twin && (twin.familyId !== family.id || twin.nameKey !== key)) {
      this.tell(row, 'nik', 'tolak', `NIK ini sudah dipakai ${twin.name} di baris ${twin.row}. Perbaiki salah satunya.`)
      return undefined
    }
    if (!twin && holder && holder.nameKey !== key && (bornOn === null || holder.bornOn !== bornOn)) {
      this.tell(row, 'nik', 'tolak', `NIK ini sudah tercatat untuk ${holder.name}. Perbaiki NIK atau namanya.`)
      return undefined
    }
    const place = `${family.id}/${key}`
    const fits = (person: { bornOn: string | null }) => !bornOn || !person.bornOn || person.bornOn === bornOn
    const before = twin ?? this.persons.get(`${place}/${bornOn ?? ''}`)
    if (before) return before
    const known =
      holder ??
      family.known?.persons.find(
        (person) => person.nameKey === key && fits(person) && (!one.nik || person.nikIndex === ''),
      ) ??
      (one.nik ? undefined : family.known?.persons.find((person) => person.nameKey === key && fits(person)))
    this.warnOfNumber(one, bornOn)
    const ref = this.addPerson(one, family, known ?? null, { name, key, bornOn })
    this.persons.set(`${place}/${bornOn ?? ''}`, ref)
    if (one.nik) this.byNik.set(one.nik, ref)
    return ref
  }

  private addPerson(
    one: Placed,
    family: FamilyRef,
    known: KnownPerson | null,
    { name, key, bornOn }: { name: string; key: string; bornOn: string | null },
  ): PersonRef {
    const { values, row } = one.source
    const sex = textIn(values.jk)
    const relation = textIn(values.hubungan)
    const nikState = one.nik ? 'ada' : values.nik === 'tidak_diketahui' ? 'tidak_diketahui' : 'belum_ada'
    if (!known) {
      const ref: PersonRef = {
        id: this.newId(),
        row,
        known: null,
        familyId: family.id,
        name,
        nameKey: key,
        sex,
        bornOn,
        relation: relation || 'lainnya',
        nik: one.nik,
        nikState,
        touched: true,
      }
      this.writer.addPerson(ref)
      this.tally.count('person', 'new')
      return ref
    }
    const ref: PersonRef = {
      ...known,
      row,
      known,
      name,
      nameKey: key,
      sex: sex || known.sex,
      bornOn: bornOn ?? known.bornOn,
      relation: relation || known.relation,
      nik: one.nik && !one.nikIndexes.includes(known.nikIndex) ? one.nik : '',
      nikState: known.nikState,
      touched: false,
    }
    ref.touched =
      ref.nik !== '' || (['name', 'sex', 'bornOn', 'relation'] as const).some((field) => ref[field] !== known[field])
    if (ref.nik) ref.nikState = 'ada'
    if (ref.touched) this.writer.changePerson(ref)
    this.tally.count('person', ref.touched ? 'changed' : 'same')
    return ref
  }

  /** Digits that tell another sex or day of birth than the row does: worth a look, never a refusal. */
  private warnOfNumber({ nik, source }: Placed, bornOn: string | null): void {
    if (!nik) return
    const sex = textIn(source.values.jk) as 'L' | 'P' | ''
    const day = Number(nik.slice(6, 8))
    const told = `${nik.slice(10, 12)}-${nik.slice(8, 10)}-${String(day > 40 ? day - 40 : day).padStart(2, '0')}`
    if ((!bornOn || bornOn.slice(2) === told) && (!sex || (sex === 'P') === day > 40) && !nik.endsWith('0000')) return
    const reading = readNik(nik, { sex, bornOn })
    if ('warnings' in reading && reading.warnings.length > 0)
      this.tell(source.row, 'nik', 'peringatan', reading.warnings.join(' '))
  }

  private join(one: Placed, family: FamilyRef, person: PersonRef | null): void {
    const { group, source } = one
    const { row, values } = source
    const individual = group.kind === 'pikr'
    const joinedOn = textIn(values.masuk)
    const key = `${group.id}/${individual ? person?.id : family.id}`
    const before = this.members.get(key)
    if (before) {
      const second = !individual && person !== null && before.personId !== person.id
      if (second)
        this.tell(
          row,
          'nama',
          'peringatan',
          `Keluarga ini sudah anggota kelompok itu di baris ${before.row}; ${person.name} dicatat sebagai anggota keluarganya.`,
        )
      else
        this.tell(
          row,
          'poktan',
          'tolak',
          `Sama dengan baris ${before.row}: anggota yang sama di kelompok yang sama. Lewati salah satunya.`,
        )
      return
    }
    this.members.set(key, { row, personId: person?.id ?? null })
    if (person) this.warnOfAge(group, person, joinedOn, row)
    const known = family.known?.members.find(
      (member) => member.poktanId === group.id && (individual ? member.personId === person?.id : !member.individual),
    )
    if (!known) {
      this.writer.addMember({
        id: this.newId(),
        poktanId: group.id,
        familyId: family.id,
        personId: person?.id ?? null,
        individual,
        joinedOn,
      })
      this.tally.count('poktan_member', 'new', group.villageId)
      return
    }
    const changed = known.joinedOn !== joinedOn || (person !== null && known.personId !== person.id)
    if (changed) this.writer.changeMember({ ...known, joinedOn, personId: person?.id ?? known.personId })
    this.tally.count('poktan_member', changed ? 'changed' : 'same', group.villageId)
  }

  private warnOfAge(group: KnownGroup, person: PersonRef, joinedOn: string, row: number): void {
    if (!person.bornOn) return
    const hint = eligibilityOf(
      group.kind as PoktanKind,
      { name: person.name, bornOn: person.bornOn, married: null },
      joinedOn > this.context.today ? this.context.today : joinedOn,
    )
    if (hint.state === 'tidak')
      this.tell(row, 'lahir', 'peringatan', `${hint.sentence} Periksa kelompok atau tanggal lahirnya.`)
  }
}

/** `2`, `02` and `RW 02` are one neighbourhood; other texts are the same when they are equal. */
function sameText(one: string, other: string): boolean {
  if (one === other) return true
  const digits = (text: string) => /^(?:r[wt]\.?\s*)?(\d{1,3})$/i.exec(text)?.[1]
  const [left, right] = [digits(one), digits(other)]
  return left !== undefined && right !== undefined && Number(left) === Number(right)
}

const outside = (kind: string): string =>
  kind === 'kecamatan'
    ? 'Kelompok ini di luar kecamatan Anda. Lewati baris ini, atau mintalah kepada admin dinas.'
    : kind === 'villages'
      ? 'Kelompok ini di luar desa binaan Anda. Lewati baris ini, atau mintalah kepada koordinator.'
      : 'Peran Anda tidak mengisi anggota kelompok ini.'
