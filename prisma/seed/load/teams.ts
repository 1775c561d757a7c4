import type { Teams } from '../care/teams'
import type { OfficeConnection } from './office-connection'

/** Writes the office's teams with their members and areas, unless there are some. */
export async function loadTeams(office: OfficeConnection, { teams, members, areas }: Teams): Promise<number> {
  const [known] = await office.query('select 1 from tpk_team where tenant_id = $1 limit 1', [office.tenantId])
  if (known) return 0
  await office.insert('tpk_team', teams)
  await office.insert('tpk_member', members)
  await office.insert('tpk_area', areas)
  return teams.length + members.length + areas.length
}
