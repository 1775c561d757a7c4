import { inTenantSql } from '@/lib/db/tenant'
import { areaOf } from '@/lib/fieldwork/area'
import { poktanReading } from '@/lib/poktan/queries'
import { poktanRegister } from '@/lib/poktan/register'
import { readListAddress } from '@/lib/registers/address'
import { countParts, listEntries, listYears } from '@/lib/registers/queries'
import { dayIn } from '@/lib/registers/rules'
import { listViews } from '@/lib/views/queries'
import { actorAt, type Ground } from './ground'
import { against, type Measured, median, times } from './measure'

const GROUPS = 10_000
const SOURCE = 'bench.list'

/** Groups enough for a big office, written past the triggers: no figure may move by them. */
async function supply(ground: Ground, tenantId: number): Promise<void> {
  await ground.admin.query("set session_replication_role = 'replica'")
  await ground.admin.query(
    `insert into poktan (tenant_id, id, kind, name, name_key, village_id, kecamatan_id, sk_number, active_from, source)
     select $1, gen_random_uuid(), (array['bkb', 'bkr', 'bkl', 'uppka', 'pikr'])[1 + n % 5], 'Kelompok ' || md5(n::text),
       'kelompok ' || md5(n::text), v.id, v.kecamatan_id, case when n % 3 = 0 then '' else 'SK/' || n end, '2020-01-01', $3
     from generate_series(1, $2::int) n
     join (select id, kecamatan_id, row_number() over (order by code) as at, count(*) over () as every
           from region where district_id = $1 and level = 4 and closed_on is null) v on v.at = 1 + n % v.every`,
    [tenantId, GROUPS, SOURCE],
  )
  await ground.admin.query('analyze poktan')
}

async function clear(ground: Ground): Promise<void> {
  await ground.admin.query('delete from poktan where source = $1', [SOURCE])
  await ground.admin.query("set session_replication_role = 'origin'")
}

/** All a page of the groups' list asks for, filtered and sorted, beside one row read by its key. */
export async function measureLists(ground: Ground): Promise<Measured[]> {
  ground.progress('list.poktan')
  const office = await actorAt('admin_dinas', '33.16')
  const tenantId = office.tenantId!
  const today = dayIn(office.zone, new Date())
  const view = readListAddress(poktanRegister, { jenis: 'bkb', sk: 'ada', urut: 'desa', arah: 'turun' })
  await supply(ground, tenantId)
  try {
    const { rows } = await ground.admin.query('select id from poktan where tenant_id = $1 limit 1', [tenantId])
    const page = () =>
      inTenantSql(office, (tx) =>
        Promise.all([
          listEntries(tx, poktanReading, poktanRegister, view, today),
          countParts(tx, poktanReading, today),
          listYears(tx, poktanReading),
          areaOf(tx, poktanRegister.writers),
          listViews(tx, 'daftar/poktan'),
        ]),
      )
    const oneRow = () =>
      inTenantSql(office, (tx) =>
        tx.sql.query('select * from poktan where tenant_id = $1 and id = $2::uuid', [tenantId, rows[0].id]),
      )
    return [
      await against(
        {
          name: 'list.poktan',
          unit: 'ms',
          floorName: 'satu baris menurut kuncinya, dengan pintu yang sama',
          better: 'lower',
          target: null,
          note: `${GROUPS} poktan lagi di satu kantor, disaring dan diurutkan menurut desa; data halaman, tanpa HTTP`,
        },
        async () => median(await times(60, page)),
        async () => median(await times(200, oneRow)),
      ),
    ]
  } finally {
    await clear(ground)
  }
}
