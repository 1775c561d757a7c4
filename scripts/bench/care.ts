import { type Actor, mintActor } from '@/lib/auth/actor'
import { inTenantSql } from '@/lib/db/tenant'
import { careAreaOf } from '@/lib/tpk/care-area'
import { listNext } from '@/lib/tpk/queries'
import { actorAt, type Ground } from './ground'
import { against, type Measured, median, times } from './measure'

const CHILDREN = 60_000
/** As many as a team is planned for: the district then has 400 of them. */
const PER_TEAM = 150
const TODAY = '2026-11-22'
const TEAMS = CHILDREN / PER_TEAM
const KADER = '00000000-0000-4000-8000-00000000be6c'
const NAME = 'bench.care'

const teamId = (number: string) => `md5('bench team ' || ${number})::uuid`

/** A district's teams, areas and children under five, each its own family, written past the triggers; half of all targets ever have ended. */
async function supply(ground: Ground, tenantId: number): Promise<void> {
  const villages = `(select id, kecamatan_id, row_number() over (order by code) as at, count(*) over () as every
    from region where district_id = $1 and level = 4 and closed_on is null)`
  await ground.admin.query("set session_replication_role = 'replica'")
  await ground.admin.query(
    `insert into tpk_team (tenant_id, id, name, name_key, village_id, kecamatan_id, active_from, source)
     select $1, ${teamId('n')}, 'Tim ' || n, 'tim ' || n, v.id, v.kecamatan_id, '2024-01-01', $3
     from generate_series(0, $2::int - 1) n join ${villages} v on v.at = 1 + n % v.every`,
    [tenantId, TEAMS, NAME],
  )
  await ground.admin.query(
    `insert into tpk_area (tenant_id, id, team_id, village_id, rw, from_on)
     select $1, md5('bench area ' || n)::uuid, ${teamId('n')}, v.id, (1000 + n)::text, '2024-01-01'
     from generate_series(0, $2::int - 1) n join ${villages} v on v.at = 1 + n % v.every`,
    [tenantId, TEAMS],
  )
  await ground.admin.query(
    `insert into tpk_member (tenant_id, id, team_id, seat, name, name_key, account_id, from_on)
     values ($1, md5('bench member')::uuid, ${teamId('7')}, 'kader_kb', 'Bench', 'bench', $2, '2024-01-01')`,
    [tenantId, KADER],
  )
  await ground.admin.query(
    `insert into family (tenant_id, id, village_id, kecamatan_id, name, name_key, rw, source)
     select $1, md5('bench home ' || n)::uuid, t.village_id, t.kecamatan_id, 'Keluarga ' || n, 'keluarga ' || n,
       (1000 + n % $3::int)::text, $4
     from generate_series(0, $2::int - 1) n join tpk_team t on t.tenant_id = $1 and t.id = ${teamId('(n % $3::int)')}`,
    [tenantId, CHILDREN, TEAMS, NAME],
  )
  await ground.admin.query(
    `insert into person (tenant_id, id, family_id, name, name_key, sex, born_on, relation)
     select $1, md5('bench child ' || n)::uuid, md5('bench home ' || n)::uuid, 'Anak ' || n, 'anak ' || n,
       case n % 2 when 0 then 'L' else 'P' end, date '${TODAY}' - (n * 7919::bigint % 1820)::int, 'anak'
     from generate_series(0, $2::int - 1) n`,
    [tenantId, CHILDREN],
  )
  for (const round of [0, 1])
    await ground.admin.query(
      `insert into tpk_target (tenant_id, id, person_id, family_id, stage, village_id, kecamatan_id, rw, team_id,
         opened_on, closed_on, closed_as, anchor_on, risk, next_step, next_on)
       select $1, md5('bench target ' || $4::int || ' ' || n)::uuid, p.id, p.family_id, 'anak', t.village_id, t.kecamatan_id,
         (1000 + n % $3::int)::text, t.id, p.born_on, case $4::int when 1 then p.born_on + 90 end,
         case $4::int when 1 then 'pindah' else '' end, p.born_on, (array['', 'hijau', 'hijau', 'merah'])[1 + n % 4],
         '2026-11', date '${TODAY}' - 40 + n % 70
       from generate_series(0, $2::int - 1) n
       join person p on p.tenant_id = $1 and p.id = md5('bench child ' || n)::uuid
       join tpk_team t on t.tenant_id = $1 and t.id = ${teamId('(n % $3::int)')}`,
      [tenantId, CHILDREN, TEAMS, round],
    )
  await ground.admin.query('analyze family; analyze person; analyze tpk_target; analyze tpk_team; analyze tpk_area')
}

async function clear(ground: Ground, tenantId: number): Promise<void> {
  const ours = 'in (select id from tpk_team where tenant_id = $1 and source = $2)'
  const homes = 'in (select id from family where tenant_id = $1 and source = $2)'
  for (const text of [
    `delete from tpk_target where tenant_id = $1 and team_id ${ours}`,
    `delete from tpk_area where tenant_id = $1 and team_id ${ours}`,
    `delete from tpk_member where tenant_id = $1 and team_id ${ours}`,
    `delete from person where tenant_id = $1 and family_id ${homes}`,
    'delete from family where tenant_id = $1 and source = $2',
    'delete from tpk_team where tenant_id = $1 and source = $2',
  ])
    await ground.admin.query(text, [tenantId, NAME])
  await ground.admin.query("set session_replication_role = 'origin'")
  await ground.admin.query('analyze family; analyze person; analyze tpk_target; analyze tpk_team; analyze tpk_area')
}

/** The first page of a team's next-visit list, with whose area it is, beside one row read by its key. */
export async function measureCare(ground: Ground): Promise<Measured[]> {
  ground.progress('care.next')
  const kader: Actor = mintActor({ ...(await actorAt('kader_tpk', '33.16.01.2001')), accountId: KADER })
  const tenantId = kader.tenantId!
  const now = new Date(`${TODAY}T05:00:00Z`)
  await supply(ground, tenantId)
  try {
    const list = () =>
      inTenantSql(kader, async (tx) => {
        const lines = await listNext(tx, await careAreaOf(tx, now), TODAY, {}, { page: 1, pageSize: 50 })
        if (lines.length < 50) throw new Error(`The team of the bench has ${lines.length} targets`)
      })
    let at = 0
    const oneRow = () => {
      at += 7919
      return inTenantSql(kader, (tx) =>
        tx.sql.query(`select * from tpk_target where tenant_id = $1 and id = md5('bench target 0 ' || $2::int)::uuid`, [
          tenantId,
          at % CHILDREN,
        ]),
      )
    }
    return [
      await against(
        {
          name: 'care.next',
          unit: 'ms',
          floorName: 'satu sasaran menurut kuncinya, dengan pintu yang sama',
          better: 'lower',
          target: 10,
          note: `${CHILDREN.toLocaleString('id-ID')} balita dan ${TEAMS} tim di satu kabupaten; 50 yang pertama, beserta wilayah tim, tanpa HTTP`,
        },
        async () => median(await times(200, list)),
        async () => median(await times(400, oneRow)),
      ),
    ]
  } finally {
    await clear(ground, tenantId)
  }
}
