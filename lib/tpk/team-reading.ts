import 'server-only'
import type { Reading } from '@/lib/registers/queries'
import { openOn } from './open'
import { teamRegister } from './team-register'

const between = (row: string, day: string) =>
  `${row}.from_on <= ${day}::date and (${row}.to_on is null or ${row}.to_on > ${day}::date)`

export const teamReading: Reading = {
  register: teamRegister,
  searched: () => 'lower(t.code)',
  joins: (day) => `left join lateral (
      select count(distinct m.seat)::int as count from tpk_member m
      where m.tenant_id = t.tenant_id and m.team_id = t.id and ${between('m', day)}) seats on true
    left join lateral (
      select string_agg(case when a.rw = '' then 'lainnya' else a.rw end, ', '
        order by a.rw = '', length(a.rw), a.rw) as rws
      from tpk_area a where a.tenant_id = t.tenant_id and a.team_id = t.id and ${between('a', day)}) area on true
    left join lateral (
      select count(*)::int as count from tpk_target g
      where g.tenant_id = t.tenant_id and g.team_id = t.id and ${openOn('g', `${day}::date`)}) targets on true`,
  extras: { seats: 'seats.count', area: 'area.rws', targets: 'targets.count' },
  filters: {
    kursi: (value) => (value === 'lengkap' ? 'seats.count = 3' : 'seats.count < 3'),
    wilayah: (value) => (value === 'ada' ? 'area.rws is not null' : 'area.rws is null'),
  },
  sorts: { kursi: 'seats.count', sasaran: 'targets.count' },
}
