import type { Period } from '@/lib/format/period'
import { personName } from '../names/people'
import type { Place } from '../place'
import { randomOf, stableId } from '../random'
import { dayIn } from '../registers/days'
import { madeUp, named, type RowHead, stated } from '../registers/row'
import type { Story } from '../story'

export type MitraRow = RowHead & {
  id: string
  kind: string
  name: string
  name_key: string
  level: string
  kecamatan_id: number | null
  village_id: number | null
  leader: string
  sk_number: string
}

/** What the articles say of organisations: Kutai Timur names three of the district, Gunung Mas its Forum GenRe. */
const STATED: Readonly<Record<string, readonly (readonly [kind: string, name: string])[]>> = {
  '64.08': [
    ['pokja_bunda_paud', 'Pokja Bunda PAUD Kutai Timur'],
    ['ibi', 'IBI Kutai Timur'],
    ['pkk', 'TP PKK Kutai Timur (Pokja 2)'],
  ],
  '62.10': [['forum_genre', 'Forum GenRe “GenMasaDepan” Gunung Mas']],
}

/** Where no kecamatan or village has one yet: the article asks for them to be formed. */
const NONE_BELOW = '64.08'

/** The organisations of a district: the stated ones, samples for the rest. */
export function mitraRows(story: Story, place: Place, firstPeriod: Period): MitraRow[] {
  const facts = STATED[story.code] ?? []
  const idOf = (...what: (string | number)[]) => stableId('mitra', story.code, ...what)
  const sample = (kind: string, name: string, where: Partial<MitraRow> = {}): MitraRow => ({
    ...madeUp(dayIn(firstPeriod - 12, 1)),
    ...named(name),
    id: idOf(kind, name),
    kind,
    level: 'kabupaten',
    kecamatan_id: null,
    village_id: null,
    leader: personName(story.sample.names, kind, name),
    sk_number: '',
    ...where,
  })
  const district: MitraRow[] = facts.map(([kind, name]) => ({
    ...sample(kind, name),
    ...stated(story),
    leader: '',
  }))
  const has = (kind: string) => facts.some(([known]) => known === kind)
  const others: (readonly [string, string])[] = [
    ['pokja_bunda_paud', `Pokja Bunda PAUD ${place.name}`],
    ['forum_genre', `Forum GenRe ${place.name}`],
    ['saka_kencana', `Saka Kencana ${place.name}`],
    ['pkk', `TP PKK ${place.name}`],
  ]
  const rows = [...district, ...others.filter(([kind]) => !has(kind)).map(([kind, name]) => sample(kind, name))]
  if (story.code === NONE_BELOW) return rows
  for (const kecamatan of place.kecamatan) {
    const random = randomOf(story.code, 'pokja paud', kecamatan.code)
    if (!random.chance(0.55)) continue
    const where = {
      level: 'kecamatan',
      kecamatan_id: kecamatan.id,
      sk_number: `421.1/${random.between(10, 90)}/${random.between(2022, 2025)}`,
    }
    rows.push(sample('pokja_bunda_paud', `Pokja Bunda PAUD Kecamatan ${kecamatan.name}`, where))
    for (const village of kecamatan.villages.filter(() => random.chance(0.35)))
      rows.push(
        sample('pokja_bunda_paud', `Pokja Bunda PAUD ${village.name}`, {
          id: idOf('pokja_bunda_paud', village.code),
          level: 'desa',
          kecamatan_id: kecamatan.id,
          village_id: village.id,
          sk_number: random.chance(0.7) ? `141/${random.between(10, 90)}/${random.between(2022, 2025)}` : '',
        }),
      )
  }
  return rows
}

/** A sample contact for each organisation of the district, and one activity. */
export function hangingRows(story: Story, rows: readonly MitraRow[], lastPeriod: Period) {
  const district = rows.filter(({ level }) => level === 'kabupaten')
  const contacts = district.map(({ id, name }) => ({
    ...madeUp(dayIn(lastPeriod - 12, 1)),
    ...named(personName(story.sample.names, 'kontak', name)),
    id: stableId('kontak mitra', id),
    mitra_id: id,
    position: 'Sekretaris',
    kecamatan_id: null,
  }))
  const activities = district.map(({ id, name }) => ({
    ...named(`Rapat koordinasi ${name}`),
    id: stableId('kegiatan mitra', id),
    mitra_id: id,
    held_on: dayIn(lastPeriod - 1, 12),
    place: story.sample.seat,
    attended: randomOf(id).between(12, 40),
    sample: true,
    source: 'Data contoh',
  }))
  return { contacts, activities }
}

/** Gunung Mas, 13 November 2020: the bupati and his wife were honoured by BKKBN as the province's Ayah and Bunda GenRe. */
export function awardRows({ code, article }: Story) {
  if (code !== '62.10') return []
  const shared = {
    level: 'provinsi',
    given_by: 'Wahidah Pahen, S.Sos., M.Si., BKKBN Pusat',
    held_on: article.day,
    occasion: 'Advokasi KIE kepada pemangku kebijakan daerah dan mitra',
    sample: false,
    source: `${article.outlet}, "${article.title}", 13 November 2020`,
  }
  return [
    {
      ...named('Ayah Generasi Berencana Kalimantan Tengah'),
      ...{ id: stableId('penghargaan', code, 'ayah'), kind: 'ayah_genre', recipient: 'Jaya Samaya Monong, Bupati' },
      ...shared,
    },
    {
      ...named('Bunda Generasi Berencana Kalimantan Tengah'),
      ...{ id: stableId('penghargaan', code, 'bunda'), kind: 'bunda_genre' },
      ...{ recipient: 'Mimie Mariatie Jaya Samaya Monong' },
      ...shared,
    },
  ]
}
