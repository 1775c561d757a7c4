import { addDays } from '@/lib/format/day'
import { periodText } from '@/lib/format/period'
import { editionName, editionOn } from '@/lib/rapat/templates'
import { foldName } from '@/lib/regions/name-key'
import type { Place } from '../place'
import { stableId } from '../random'
import { type SampleRapat, type SampleRtl, sampleRapat } from '../rapat/sample'
import { TOLD_RAPAT, type ToldRapat } from '../rapat/told'
import { periodOfDay } from '../registers/days'
import { SAMPLE_SOURCE, type Story, sourceText } from '../story'
import type { OfficeConnection, RowIn } from './office-connection'

const by = { id: stableId('pemuat contoh'), name: 'Data contoh' }
const json = (value: unknown): string => JSON.stringify(value)

/** Writes the article's rapat, where it tells of one, and a few sample lokmin, unless the office has a rapat. */
export async function loadRapat(
  office: OfficeConnection,
  story: Story,
  place: Place,
  thisPeriod: number,
  today: string,
): Promise<number> {
  const [known] = await office.query('select 1 from rapat where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  const told = TOLD_RAPAT[story.code]
  const samples = sampleRapat(place, story.stage, thisPeriod, today)
  await office.insert('rapat', [
    ...(told ? [toldRow(story, place, told)] : []),
    ...samples.map((sample) => sampleRow(story, sample)),
  ])
  const guests = [
    ...(told?.present ?? []).map(([instansi, position]) =>
      guestRow(idOf(story, story.article.day), instansi, { position, sample: false }),
    ),
    ...samples
      .filter(({ state }) => state === 'selesai')
      .flatMap((one) =>
        (
          [
            ['Puskesmas', 3],
            ['Kecamatan', 2],
            ['TP PKK kecamatan', 2],
            ['Pemerintah desa dan kelurahan', 9],
            ['Tim Pendamping Keluarga (TPK)', 6],
            ['KUA', 1],
          ] as const
        ).map(([instansi, people]) => guestRow(sampleId(story, one), instansi, { people, sample: true })),
      ),
  ]
  await office.insert('rapat_guest', guests)
  const rtl: RowIn[] = []
  for (const one of samples)
    for (const [at, agreed] of one.rtl.entries()) rtl.push(await rtlRow(office, story, one, agreed, at))
  await office.insert('rapat_rtl', rtl)
  return samples.length + guests.length + rtl.length + (told ? 1 : 0)
}

const idOf = (story: Story, key: string) => stableId('rapat', story.code, key)
const sampleId = (story: Story, { kecamatan, heldOn }: SampleRapat) => idOf(story, `${kecamatan.id}/${heldOn}`)

const NOTHING = json([])

function toldRow(story: Story, place: Place, told: ToldRapat): RowIn {
  const { day } = story.article
  return {
    ...{ id: idOf(story, day), kind: told.kind, title: told.title, held_on: day, place: told.place, state: 'selesai' },
    kecamatan_id: place.kecamatan.find(({ code }) => code === told.kecamatan)?.id ?? null,
    ...{ led_by: told.ledBy, led_as: told.ledAs, behalf_of: told.behalfOf, aim: told.aim, fund: '' },
    ...{ from_time: '', to_time: '', agenda: NOTHING, invited: NOTHING, charters: NOTHING, signers: NOTHING },
    ...{ speakers: json(told.speakers), papers: json(told.papers), problems: json(told.problems) },
    ...{ agreements: json(told.agreements), present_said: told.presentSaid, edition: '' },
    ...{ source: sourceText(story.article), sample: false, made_by: by.id, made_name: by.name },
  }
}

function sampleRow(story: Story, one: SampleRapat): RowIn {
  const edition = editionOn([], 'lokmin', one.heldOn)
  const done = one.state === 'selesai'
  const { name, id } = one.kecamatan
  return {
    ...{ id: sampleId(story, one), kind: 'lokmin', title: `Lokmin ${name}`, held_on: one.heldOn },
    ...{ place: `Aula Kecamatan ${name}`, state: one.state, kecamatan_id: id, led_by: '' },
    ...{ led_as: 'Camat', behalf_of: '', aim: 'Menilai pendampingan TPK dan menyepakati rencana aksi', fund: 'bokb' },
    ...{ from_time: '09:00', to_time: '12:00', agenda: json(edition.agenda), invited: json(edition.invited) },
    ...{ charters: NOTHING, signers: NOTHING, speakers: NOTHING, papers: NOTHING },
    problems: json(done ? [{ what: 'Sebagian ibu hamil belum didampingi', where: `Kecamatan ${name}` }] : []),
    agreements: json(one.rtl.map(({ what }) => ({ what }))),
    ...{ present_said: null, edition: editionName(edition), source: SAMPLE_SOURCE, sample: true },
    ...{ made_by: by.id, made_name: by.name },
  }
}

function guestRow(
  rapatId: string,
  instansi: string,
  { people = null, position = '', sample }: { people?: number | null; position?: string; sample: boolean },
): RowIn {
  return {
    ...{ id: stableId('tamu', rapatId, instansi), rapat_id: rapatId, name: '', name_key: '', instansi, position },
    ...{ instansi_key: foldName(instansi), people, via: 'daftar', sample },
  }
}

async function rtlRow(
  office: OfficeConnection,
  story: Story,
  one: SampleRapat,
  agreed: SampleRtl,
  at: number,
): Promise<RowIn> {
  const figure = agreed.indicator === '' ? null : await coverageOf(office, one)
  return {
    ...{ id: stableId('rtl', sampleId(story, one), at), rapat_id: sampleId(story, one), what: agreed.what },
    ...{
      kecamatan_id: one.kecamatan.id,
      owner_name: agreed.owner,
      due_on: agreed.dueOn,
      fund: at === 1 ? 'dd' : 'bokb',
    },
    ...{ indicator: agreed.indicator, figure_then: figure && json(figure), state: agreed.state },
    ...{ progress: agreed.progress, done_on: agreed.state === 'selesai' ? addDays(one.heldOn, 30) : null },
    ...{ sample: true, made_name: by.name },
  }
}

/** The coverage of pregnant women of a kecamatan in the month before a rapat, as the figures count it. */
async function coverageOf(office: OfficeConnection, { kecamatan, heldOn }: SampleRapat) {
  const period = periodOfDay(heldOn) - 1
  const [found] = await office.query<{
    above: number | null
    below: number | null
    reported: number
    expected: number
  }>(
    `select sum(hamil_didampingi)::int as above, sum(hamil_sasaran)::int as below, count(*)::int as reported,
       (select count(*)::int from region where level = 4 and kecamatan_id = $2 and closed_on is null) as expected
     from fact_rekap_tpk where tenant_id = $1 and kecamatan_id = $2 and period = $3
       and hamil_didampingi is not null and hamil_sasaran is not null`,
    [office.tenantId, kecamatan.id, period],
  )
  if (!found?.below) return null
  return {
    ...{ regionId: kecamatan.id, regionName: kecamatan.name, period, state: 'value', unit: 'desa' },
    ...{ value: ((found.above ?? 0) * 100) / found.below, numerator: found.above, denominator: found.below },
    ...{ reported: found.reported, expected: found.expected, asOf: `${periodText(period + 1)}-12T00:00:00.000Z` },
  }
}
