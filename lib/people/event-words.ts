import { isRole, ROLES } from '@/lib/auth/roles'
import { formatDate } from '@/lib/format/date'

const WORDS: Record<string, string> = {
  created: 'Akun dibuat',
  updated: 'Data diperbarui',
  closed: 'Akun ditutup',
  reopened: 'Akun dibuka kembali',
  'signed-in': 'Masuk',
  'signed-out': 'Dikeluarkan dari semua perangkat',
  'code-given': 'Kode kata sandi diberikan',
  'password-chosen': 'Kata sandi pertama dibuat',
  'password-changed': 'Kata sandi diganti',
  'password-reset': 'Kata sandi dibuat dengan kode',
  'role-given': 'Peran diberikan',
  'role-ended': 'Peran diakhiri',
  'substitute-named': 'Ditunjuk sebagai pengganti sementara',
  'token-created': 'Token API dibuat',
  'device-revoked': 'Perangkat lapangan dicabut',
  'token-revoked': 'Token API dicabut',
  'office-opened': 'Kantor dibuka',
}

const FIELDS: Record<string, string> = { name: 'nama', nip: 'NIP', phone: 'telepon', email: 'surel' }

/** A line of an account's history as a sentence: what happened, and the particulars after it. */
export function eventInWords(kind: string, detail: Record<string, unknown>): string {
  const { role, region, absent, validFrom, validTo, lastDay, changed, label } = detail
  const parts = [
    typeof role === 'string' && isRole(role) ? ROLES[role].label : null,
    text(region),
    text(absent) && `menggantikan ${absent}`,
    text(validFrom) && `mulai ${formatDate(String(validFrom))}`,
    text(validTo) && `sampai ${formatDate(String(validTo))}`,
    text(lastDay) && `hari terakhir ${formatDate(String(lastDay))}`,
    Array.isArray(changed) ? changed.map((field) => FIELDS[String(field)] ?? field).join(', ') : null,
    text(label),
  ].filter(Boolean)
  const what = WORDS[kind] ?? kind
  return parts.length > 0 ? `${what}: ${parts.join(', ')}` : what
}

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)
