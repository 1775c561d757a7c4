import { RevealNumber } from '@/components/families/reveal-number'
import { DataTable } from '@/components/ui/data-table'
import type { FormAction } from '@/lib/actions/form-state'
import { ageInWords } from '@/lib/families/age'
import type { Person } from '@/lib/families/queries'
import { RELATIONS } from '@/lib/families/rules'
import { formatDate } from '@/lib/format/date'

export type PersonTableProps = {
  persons: readonly Person[]
  today: string
  /** Shows a number in full; absent for those who may not. */
  reveal?: FormAction
}

/** The persons of a family with age and masked NIK. */
export function PersonTable({ persons, today, reveal }: PersonTableProps) {
  return (
    <DataTable
      caption="Anggota keluarga"
      rows={persons}
      rowKey={({ id }) => id}
      empty={<p className="px-4 py-6 text-ink-soft">Belum ada orang yang dicatat dalam keluarga ini.</p>}
      columns={[
        { key: 'nama', head: 'Nama', phone: 'title', cell: ({ name }) => name },
        {
          key: 'hubungan',
          head: 'Hubungan',
          phone: 'aside',
          cell: ({ relation }) => RELATIONS.find(({ value }) => value === relation)?.label ?? '—',
        },
        {
          key: 'umur',
          head: 'Umur',
          phoneLabel: '',
          cell: ({ bornOn, sex }) =>
            [sex, ageInWords(bornOn, today), bornOn && `lahir ${formatDate(bornOn)}`].filter(Boolean).join(', ') || '—',
        },
        {
          key: 'nik',
          head: 'NIK',
          cell: ({ id, name, nik, nikState }) =>
            nik ? (
              <span className="inline-flex flex-wrap items-center gap-x-2">
                <span className="figures whitespace-nowrap">{nik}</span>
                {reveal && (
                  <span className="no-print relative z-10">
                    <RevealNumber action={reveal} id={`nik-${id}`} title={`NIK ${name}`} hidden={{ kind: 'nik', id }} />
                  </span>
                )}
              </span>
            ) : (
              <span className="text-ink-soft">{nikState === 'tidak_diketahui' ? 'tidak diketahui' : 'belum ada'}</span>
            ),
        },
      ]}
    />
  )
}
