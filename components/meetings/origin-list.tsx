import { formatDate } from '@/lib/format/date'
import { paths } from '@/lib/paths'
import { ACTIVE_RULE } from '@/lib/poktan/meeting-rules'
import type { MonthlyCount } from '@/lib/poktan/monthly-source'
import type { GroupOrigin } from '@/lib/poktan/origins'
import { poktanKindLabel } from '@/lib/poktan/rules'

interface OriginListProps {
  groups: readonly GroupOrigin[]
  /** The cell's source, `kegiatan.bkb.hadir` or `poktan.bkb.ada`; its kind's groups are shown. */
  source: string
  /** `2026-07` */
  month: string
}

/** A figure's way back: each group of the kind with what it put in, and the way to its book. */
export function OriginList({ groups, source, month }: OriginListProps) {
  const [, kind = '', count = ''] = source.split('.')
  if (source.startsWith('institusi.'))
    return (
      <a className="link inline-flex min-h-9 items-center" href={paths.registerList('institusi')}>
        Dihitung dari daftar PPKBD, Sub PPKBD, dan Rumah DataKu
      </a>
    )
  const own = groups.filter((group) => group.kind === kind)
  if (own.length === 0)
    return <p className="text-ink-soft">Tidak ada kelompok {poktanKindLabel(kind as 'bkb')} di desa ini.</p>
  return (
    <>
      <ul className="divide-y divide-line">
        {own.map((group) => (
          <li key={group.id} className="py-2">
            <a
              className="link inline-flex min-h-9 items-center font-medium"
              href={`${paths.poktan(group.id, 'pertemuan')}?bulan=${month}`}
            >
              {poktanKindLabel(group.kind as 'bkb')} {group.name}
            </a>
            {!group.counted && <span className="text-sm text-ink-soft"> (tidak aktif lagi pada akhir bulan)</span>}
            <p className="text-sm">{saidOf(group, count as MonthlyCount | 'ada')}</p>
          </li>
        ))}
      </ul>
      {count === 'aktif' && <p className="text-sm text-ink-soft">{ACTIVE_RULE.source}.</p>}
      {['hadir', 'baru'].includes(count) && (
        <p className="text-sm text-ink-soft">
          Yang hadir lebih dari sekali dalam sebulan dihitung satu; hadir pertama adalah kehadiran pertama sejak
          bergabung.
        </p>
      )}
    </>
  )
}

function saidOf(group: GroupOrigin, count: MonthlyCount | 'ada'): string {
  switch (count) {
    case 'ada':
      return group.counted ? 'Terdaftar dan aktif pada akhir bulan' : 'Tidak terhitung'
    case 'anggota':
      return `${group.members} anggota pada akhir bulan`
    case 'kader':
    case 'terlatih':
      return `${group.kader} kader, ${group.trained} terlatih`
    case 'kunjungan':
      return `${group.visits} kunjungan`
    case 'rujukan':
      return `${group.referrals} rujukan`
    default:
      return meetingsOf(group, count === 'aktif')
  }
}

function meetingsOf({ meetings, nil }: GroupOrigin, showsActive: boolean): string {
  if (meetings.length === 0) return nil ? `Nihil: ${nil}` : 'Belum ada pertemuan yang dicatat bulan ini'
  const days = meetings.map(({ heldOn, present, counts }) => {
    const not = showsActive && !counts ? ', tidak terhitung aktif' : ''
    return `${formatDate(heldOn)} (${present} hadir${not})`
  })
  return `${meetings.length} pertemuan: ${days.join(', ')}`
}
