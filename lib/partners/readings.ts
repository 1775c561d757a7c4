import 'server-only'
import type { Reading } from '@/lib/registers/queries'
import { activityRegister } from './activity-register'
import { awardRegister } from './award-register'
import { contactRegister } from './contact-register'
import { mitraRegister } from './mitra-register'

export const mitraReading: Reading = {
  register: mitraRegister,
  extras: {
    hosted: `(select count(*)::int from mitra_poktan h where h.tenant_id = t.tenant_id and h.mitra_id = t.id and not h.released)`,
  },
  searched: () => `replace(t.kind, '_', ' '), lower(t.leader), lower(t.address)`,
  filters: {
    jenis: (value, bind) => `t.kind = ${bind(value)}`,
    tingkat: (value, bind) => `t.level = ${bind(value)}`,
    sk: (value) => (value === 'ada' ? `t.sk_number <> ''` : `t.sk_number = ''`),
  },
  sorts: { jenis: 't.kind' },
  parts: 'array[t.kind]',
}

const ofMitra = {
  extras: { mitraIdName: 'm.name' },
  joins: () => 'left join mitra m on m.tenant_id = t.tenant_id and m.id = t.mitra_id',
}

export const contactReading: Reading = {
  register: contactRegister,
  ...ofMitra,
  searched: () => `m.name_key, replace(m.kind, '_', ' '), lower(t.position), t.phone`,
  filters: { jenis: (value, bind) => `m.kind = ${bind(value)}` },
  sorts: { mitra: 'm.name_key' },
}

export const activityReading: Reading = {
  register: activityRegister,
  ...ofMitra,
  searched: () => 'm.name_key, lower(t.place)',
  filters: { jenis: (value, bind) => `m.kind = ${bind(value)}` },
  sorts: { mitra: 'm.name_key', tanggal: 't.held_on' },
  year: 'extract(year from t.held_on)::int',
}

export const awardReading: Reading = {
  register: awardRegister,
  searched: () => `lower(t.recipient), lower(t.given_by), lower(t.occasion)`,
  filters: { jenis: (value, bind) => `t.kind = ${bind(value)}` },
  sorts: { penerima: 'lower(t.recipient)', tanggal: 't.held_on' },
  year: 'extract(year from t.held_on)::int',
}
