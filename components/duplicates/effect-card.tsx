import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import type { Effect } from '@/lib/duplicates/effect'
import { formatCount } from '@/lib/format/number'
import { formatPeriod } from '@/lib/format/period'
import type { CellValue } from '@/lib/reports/form'

const inWords = (value: CellValue): string =>
  value === null ? 'belum ada' : value === 'na' ? 'tidak berlaku' : formatCount(value)

/** Which counted cells a merge changes; reports that were sent keep theirs until somebody corrects them. */
export function EffectCard({ effect, done }: { effect: Effect; done: boolean }) {
  const span =
    effect.from !== null && effect.to !== null ? `${formatPeriod(effect.from)} sampai ${formatPeriod(effect.to)}` : ''
  const title = done ? 'Angka yang berubah' : 'Angka yang akan berubah'
  if (effect.lines.length === 0)
    return (
      <Card title={title}>
        <p>Tidak ada angka yang berubah, {span}.</p>
      </Card>
    )
  return (
    <Card
      flush
      title={title}
      note={`Dihitung untuk ${span}. Laporan yang sudah dikirim tidak berubah sendiri; perbaiki bila perlu.`}
    >
      <DataTable
        caption="Pengaruh pada angka"
        rows={effect.lines}
        rowKey={({ form, period, villageId, label }) => `${form} ${period} ${villageId} ${label}`}
        columns={[
          { key: 'label', head: 'Isian', phone: 'title', cell: ({ label }) => label },
          { key: 'form', head: 'Formulir', cell: ({ formName }) => formName },
          { key: 'where', head: 'Desa', cell: ({ villageName }) => villageName },
          { key: 'when', head: 'Bulan', cell: ({ period }) => formatPeriod(period) },
          { key: 'before', head: 'Sebelum', numeric: true, cell: ({ before }) => inWords(before) },
          {
            key: 'after',
            head: 'Sesudah',
            numeric: true,
            phone: 'aside',
            cell: ({ after }) => <strong>{inWords(after)}</strong>,
          },
          { key: 'sent', head: 'Laporan', cell: ({ sent }) => (sent ? 'sudah dikirim' : 'belum dikirim') },
        ]}
        empty={null}
      />
    </Card>
  )
}
