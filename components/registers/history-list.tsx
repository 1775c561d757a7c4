import { ROLES, type Role } from '@/lib/auth/roles'
import { formatDate, formatDateTime, type Zone } from '@/lib/format/date'
import type { Cell, Fields } from '@/lib/registers/fields'
import type { HistoryLine } from '@/lib/registers/history'
import { inWords } from '@/lib/registers/rules'

export type HistoryListProps = {
  lines: readonly HistoryLine[]
  fields: Fields
  zone: Zone
  /** Names of the regions that changes speak of. */
  regionNames: Readonly<Record<number, string>>
}

const ACTIONS: Readonly<Record<string, string>> = {
  created: 'Dicatat',
  edited: 'Diubah',
  ended: 'Dinonaktifkan',
  resumed: 'Diaktifkan kembali',
  followed: 'Dilanjutkan sebagai catatan baru',
  undone: 'Langkah terakhir diurungkan',
  'class-set': 'Kelas ditetapkan',
  'class-decreed': 'Kelas ditetapkan',
  'profile-saved': 'Profil bulanan disimpan',
  'profile-saved-undone': 'Penyimpanan profil diurungkan',
  'profile-carried': 'Profil bulan baru dimulai',
  'profile-carried-undone': 'Awal profil bulan baru diurungkan',
  'profiles-exported': 'Profil diunduh',
  'activity-recorded': 'Kegiatan dicatat',
  'activity-recorded-undone': 'Pencatatan kegiatan diurungkan',
  'activity-edited': 'Kegiatan diubah',
  'activity-edited-undone': 'Perubahan kegiatan diurungkan',
  'activity-withdrawn': 'Kegiatan ditarik',
  'activity-withdrawn-undone': 'Penarikan kegiatan diurungkan',
  evaluated: 'Evaluasi tahunan disimpan',
  'evaluated-undone': 'Evaluasi tahunan diurungkan',
  'poktan-linked': 'Poktan ditautkan',
  'poktan-released': 'Tautan poktan dilepas',
  'villages-assigned': 'Desa binaan ditambah',
  'village-released': 'Desa binaan diakhiri',
  'handed-over': 'Desa binaan diserahkan',
  'took-over': 'Desa binaan diterima',
  'member-joined': 'Anggota masuk',
  'member-left': 'Anggota keluar',
  'member-moved': 'Anggota dipindahkan',
  'member-person': 'Sasaran anggota diganti',
  'member-joined-on': 'Tanggal masuk anggota dibetulkan',
  'officer-added': 'Pengurus atau kader dicatat',
  'officer-changed': 'Pengurus atau kader diubah',
  'officer-left': 'Tugas pengurus atau kader diakhiri',
  'officer-nik-revealed': 'NIK pengurus dibuka lengkap',
  'roster-exported': 'Daftar anggota diunduh',
  'roster-exported-full': 'Daftar anggota diunduh dengan NIK lengkap',
  'card-taken': 'Kartu K/0 diambil',
  'card-exported': 'Kartu K/0 diunduh',
}

/** What a line of the trail says; the undoing of a step names the step. */
function wordsOf(action: string): string {
  const undone = action.endsWith('.undone') ? action.slice(0, -'.undone'.length) : null
  return undone ? `Diurungkan: ${ACTIONS[undone] ?? undone}` : (ACTIONS[action] ?? action)
}

/** Who did what to an entry, newest first, with every answer before and after. */
export function HistoryList({ lines, fields, zone, regionNames }: HistoryListProps) {
  if (lines.length === 0) return <p className="text-ink-soft">Belum ada perubahan sejak data ini dimuat.</p>
  const words = (name: string, value: Cell | undefined) => {
    const field = fields[name]
    if (!field) return String(value ?? '')
    if (field.kind === 'village' || field.kind === 'kecamatan') return regionNames[Number(value)] ?? 'kosong'
    return inWords(field, value ?? null) ?? 'kosong'
  }
  return (
    <ol className="space-y-4">
      {lines.map((line) => (
        <li key={`${line.at.toISOString()} ${line.action}`} className="border-s-2 border-line ps-3">
          <p className="font-medium">{wordsOf(line.action)}</p>
          <p className="text-sm text-ink-soft">
            {line.by} ({ROLES[line.role as Role]?.label ?? line.role}), {formatDateTime(line.at, zone)}
          </p>
          {line.changes.length > 0 && (
            <ul className="mt-1 text-sm">
              {line.changes.map((change) => (
                <li key={change.field}>
                  {fields[change.field]?.label ?? change.field}:{' '}
                  {'after' in change && fields[change.field]?.kind !== 'reference' ? (
                    <>
                      <del className="text-ink-soft">{words(change.field, change.before)}</del> menjadi{' '}
                      {words(change.field, change.after)}
                    </>
                  ) : (
                    'diubah'
                  )}
                </li>
              ))}
            </ul>
          )}
          <Detail detail={line.detail} />
        </li>
      ))}
    </ol>
  )
}

/** The facts of a step beyond its answers: the day, the reason, the villages. */
function Detail({ detail }: { detail: HistoryLine['detail'] }) {
  const text = (name: string) => (typeof detail[name] === 'string' && detail[name] !== '' ? String(detail[name]) : null)
  const on = text('on') ?? text('from')
  const day = on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(on) : null
  const villages = Array.isArray(detail.villages) ? detail.villages.join(', ') : text('village')
  const facts = [
    text('class') && `Kelas ${text('class')}`,
    villages,
    text('to') && `kepada ${text('to')}`,
    !day && text('from') && `dari ${text('from')}`,
    day && `per ${day}`,
    text('skNumber') && `SK ${text('skNumber')}`,
    text('reason') && `alasan: ${text('reason')}`,
  ].filter(Boolean)
  return facts.length > 0 ? <p className="mt-1 text-sm">{facts.join(' · ')}</p> : null
}
