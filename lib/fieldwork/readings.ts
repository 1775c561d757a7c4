import 'server-only'
import { FACILITY_CLASS_SQL } from '@/lib/partners/place-sql'
import type { Reading } from '@/lib/registers/queries'
import { balaiRegister } from './balai'
import { faskesRegister } from './faskes'
import { lokusRegister } from './lokus'
import { opdRegister } from './opd'
import { petugasRegister } from './petugas'

const served = (day: string) => `desa_binaan b join region s on s.id = b.village_id
  where b.tenant_id = t.tenant_id and b.petugas_id = t.id
    and b.from_on <= ${day}::date and (b.to_on is null or b.to_on > ${day}::date)`

export const petugasReading: Reading = {
  register: petugasRegister,
  extras: { villages: 'served.count', villageNames: 'served.names' },
  joins: (day) => `left join lateral (
    select count(*)::int as count, string_agg(s.name, ', ' order by s.code) as names from ${served(day)}) served on true`,
  searched: (day) => `replace(t.kind, '_', ' '), (select string_agg(s.name_key, ' ') from ${served(day)})`,
  filters: {
    jenis: (value, bind) => `t.kind = ${bind(value)}`,
    binaan: (value) => (value === 'ada' ? 'served.count > 0' : 'served.count = 0'),
  },
  sorts: { jenis: 't.kind', binaan: 'served.count' },
  parts: 'array[t.kind]',
}

export const balaiReading: Reading = { register: balaiRegister, searched: () => 'lower(t.address), lower(t.head)' }

export const faskesReading: Reading = {
  register: faskesRegister,
  searched: () => `replace(t.kind, '_', ' '), lower(parent.name)`,
  extras: { parentIdName: 'parent.name' },
  joins: () => 'left join faskes parent on parent.tenant_id = t.tenant_id and parent.id = t.parent_id',
  filters: {
    jenis: (value, bind) => `t.kind = ${bind(value)}`,
    tempat: (value, bind) => `${FACILITY_CLASS_SQL} = ${bind(value)}`,
    pks: (value) => (value === 'ada' ? `t.pks_number <> ''` : `t.pks_number = ''`),
    kb: (value) => (value === 'ya' ? 't.serves_kb' : 'not t.serves_kb'),
  },
  sorts: { jenis: 't.kind' },
  parts: 'array[t.kind]',
}

export const opdReading: Reading = {
  register: opdRegister,
  searched: () => 'lower(t.acronym)',
  sorts: { singkatan: 't.acronym' },
}

export const lokusReading: Reading = {
  register: lokusRegister,
  sorts: { tahun: 't.year' },
  parts: 'array[t.year::text]',
  year: 't.year::int',
}
