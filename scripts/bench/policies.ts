import pg from 'pg'
import { connection } from '@/lib/db/connection'
import { actorAt, type Ground } from './ground'
import { against, type Measured, median, times } from './measure'

/** The same dashboard and name-search statements with row policies and past them, together. */
export async function measurePolicies(ground: Ground): Promise<Measured[]> {
  ground.progress('policy.cost')
  const office = await actorAt('kepala_dinas', '33.16')
  const tenant = office.tenantId!
  const app = new pg.Client(connection('lini_app'))
  await app.connect()
  await app.query("select set_config('app.tenant', $1, false)", [String(tenant)])
  const questions = [
    {
      name: 'dashboard',
      text: `select period, sum(v_pus), sum(num_mcpr), sum(den_mcpr) from (
          select period, v_pus, num_mcpr, den_mcpr from rollup_laporan_desa_kecamatan where tenant_id = $1
          union all select period, v_pus, num_mcpr, den_mcpr from delta_laporan_desa where tenant_id = $1) s group by period`,
      values: [tenant],
    },
    {
      name: 'search',
      text: 'select id, name from poktan where tenant_id = $1 and kind = $2 and name_key ^@ $3 order by name_key limit 20',
      values: [tenant, 'bkb', 'm'],
    },
  ]
  const all = (client: pg.Client) => async () => {
    for (const { name, text, values } of questions) await client.query({ name, text, values })
  }
  try {
    return [
      await against(
        {
          name: 'policy.cost',
          unit: 'ms',
          floorName: 'tanpa kebijakan baris',
          better: 'lower',
          target: 1.1,
          note: 'dasbor kabupaten dan pencarian nama',
        },
        async () => median(await times(200, all(app))),
        async () => median(await times(200, all(ground.admin))),
        7,
      ),
    ]
  } finally {
    await app.end()
  }
}
