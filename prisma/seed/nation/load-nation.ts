import type { Period } from '@/lib/format/period'
import { bareName } from '@/lib/regions/rules'
import { fold } from '../load/fold'
import { type InOffice, withOffices } from '../load/office-connection'
import { asOwner } from '../load/offices'
import { dayIn } from '../registers/days'
import { FACTS_SQL, GROUPS_SQL } from './sql'
import { zoneOfProvince } from './zones'

export interface Nation {
  offices: number
  villageMonths: number
}

/** How many offices are written before what is pending is added to the totals. */
const OFFICES_BETWEEN_FOLDS = 32

/**
 * Opens an office for every district that has none and gives all their villages
 * groups and monthly reports up to the last closed month, made inside PostgreSQL:
 * something as large as the country to measure with. Facts and totals only, no
 * papers: nobody sent these reports. An office that has facts is left as it is.
 */
export async function loadNation(
  { thisPeriod, months }: { thisPeriod: Period; months: number },
  progress: (line: string) => void,
): Promise<Nation> {
  const opened = await openEveryOffice(thisPeriod - months)
  if (opened) progress(`${opened} kantor contoh dibuka`)

  const offices = await asOwner(
    async (client) => (await client.query<{ id: number }>('select id from tenant order by id')).rows,
  )
  const left = offices.map(({ id }) => id)
  let villageMonths = 0
  const hand = (isFolder: boolean) =>
    withOffices(async (within) => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        const written = await writeOffice(within, id, thisPeriod - months, thisPeriod - 1)
        villageMonths += written
        if (!isFolder || left.length % OFFICES_BETWEEN_FOLDS > 1) continue
        await foldPending(thisPeriod - 1)
        progress(`${left.length} kantor lagi, ${villageMonths.toLocaleString('id-ID')} laporan desa`)
      }
    })
  await Promise.all([hand(true), hand(false)])
  await foldPending(thisPeriod - 1)
  await asOwner((client) => client.query('vacuum (analyze) fact_laporan_desa, poktan'))
  return { offices: offices.length, villageMonths }
}

async function foldPending(closedPeriod: Period): Promise<void> {
  await fold(closedPeriod)
  // The folder's next search would wade through what this one took out.
  await asOwner((client) => client.query('vacuum change_laporan_desa, stock_delta'))
}

async function openEveryOffice(firstPeriod: Period): Promise<number> {
  const closed = await asOwner(
    async (client) =>
      (
        await client.query<{ id: number; level: 2; name: string; province: string }>(
          `select d.id, d.level, d.name, p.code as province from region d join region p on p.id = d.province_id
           where d.level = 2 and d.closed_on is null and not exists (select 1 from tenant t where t.id = d.id)
           order by d.id`,
        )
      ).rows,
  )
  await asOwner(async (client) => {
    for (const { id, level, name, province } of closed) {
      await client.query('select open_office($1, $2, $3, $4, $5, $6, true)', [
        id,
        dayIn(firstPeriod, 1),
        firstPeriod,
        zoneOfProvince(province),
        `Kantor contoh ${name}`,
        `Contoh ${bareName({ level, name })}`,
      ])
    }
  })
  return closed.length
}

function writeOffice(within: InOffice, tenantId: number, from: Period, to: Period): Promise<number> {
  return within(tenantId, async (office) => {
    const [known] = await office.query('select 1 from fact_laporan_desa where tenant_id = $1 limit 1', [tenantId])
    if (known) return 0
    // What is lost when the power fails is made again; waiting for the disk 514 times is not worth it.
    await office.query('set local synchronous_commit = off')
    await office.query(GROUPS_SQL, [tenantId])
    await office.query(FACTS_SQL, [tenantId, from, to])
    const [{ n }] = (await office.query<{ n: number }>(
      'select count(*)::int as n from fact_laporan_desa where tenant_id = $1',
      [tenantId],
    )) as [{ n: number }]
    return n
  })
}
