import pg from 'pg'
import { connection } from '@/lib/db/connection'
import type { Period } from '@/lib/format/period'
import { nameOf } from '../accounts'
import { type Place, type PlaceRegion, placeOf } from '../place'
import { stableId } from '../random'
import { dayIn } from '../registers/days'
import { type Story, sourceText } from '../story'
import { inOffice } from './office-connection'

/** The districts of the stories as they stand in the database, by code. */
export async function readPlaces(client: pg.Client, codes: readonly string[]): Promise<Map<string, Place>> {
  const { rows } = await client.query<PlaceRegion>(
    `select id, level, code, name, kind, parent_id as "parentId", province_id as "provinceId",
       district_id as "districtId"
     from region
     where closed_on is null and (district_id in (select id from region where code = any ($1)) or level = 1)`,
    [codes],
  )
  return new Map(codes.map((code) => [code, placeOf(rows, code)]))
}

/** A connection for what is nobody's office: regions, and the opening of offices. */
export async function asOwner<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(connection('lini_owner'))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Opens the office of a story, unless it is open. Answers whether it was opened now. */
export async function openStoryOffice(story: Story, place: Place, firstPeriod: Period): Promise<boolean> {
  const opened = await asOwner(async (client) => {
    const { rowCount } = await client.query('select 1 from tenant where id = $1', [place.id])
    if (rowCount) return false
    await client.query('select open_office($1, $2, $3, $4, $5, $6, true)', [
      place.id,
      dayIn(firstPeriod, 1),
      firstPeriod,
      story.zone,
      story.office.name,
      story.office.shortName,
    ])
    return true
  })
  await inOffice(place.id, async (office) => {
    const [known] = await office.query('select 1 from signatory where tenant_id = $1 limit 1', [place.id])
    if (known) return
    await office.query('update office set address = $2, letterhead = $3, note = $4 where tenant_id = $1', [
      place.id,
      story.sample.seat,
      [`Pemerintah ${place.name}`, story.office.name],
      story.sample.officeName
        ? 'Kantor contoh; nama kantor dan isinya data contoh.'
        : `Kantor contoh; nama kantor menurut ${sourceText(story.article)}.`,
    ])
    await office.insert('signatory', [
      {
        id: stableId('penanda tangan', story.code),
        name: nameOf(story, 'kepala_dinas'),
        nip: '',
        jabatan: 'Kepala Dinas',
        valid_from: dayIn(firstPeriod, 1),
      },
    ])
  })
  return opened
}
