import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { ageInWords } from '@/lib/families/age'
import { formatDate, type Zone } from '@/lib/format/date'
import { dayIn } from '@/lib/format/day'
import { paths } from '@/lib/paths'
import type { Referral } from '@/lib/referrals/queries'
import { isOpen } from '@/lib/referrals/rules'
import { STAGE_LABELS, type Stage } from '@/lib/tpk/care'
import { ReferralStateBadge } from './referral-state'

interface ReferralTableProps {
  rows: readonly Referral[]
  today: string
  zone: Zone
  /** A facility reads where somebody comes from; the others, where they were sent. */
  facility: boolean
  empty: ReactNode
}

/** What somebody is to the programme: the stage they are in, else their age. */
export const personWords = ({ stage, bornOn }: Pick<Referral, 'stage' | 'bornOn'>, today: string): string => {
  const age = ageInWords(bornOn, today)
  const what = stage === 'anak' ? 'Anak' : stage ? STAGE_LABELS[stage as Stage] : ''
  return [what, age].filter(Boolean).join(', ') || 'Umur tidak diketahui'
}

/** Referrals by name, the longest waiting first. */
export function ReferralTable({ rows, today, zone, facility, empty }: ReferralTableProps) {
  return (
    <DataTable
      caption="Rujukan"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => paths.referral(id)}
      columns={[
        { key: 'name', head: 'Nama', phone: 'title', cell: ({ personName }) => personName },
        {
          key: 'state',
          head: 'Keadaan',
          phone: 'aside',
          cell: ({ state, dueOn }) => <ReferralStateBadge state={state} dueOn={dueOn} today={today} />,
        },
        { key: 'who', head: 'Sasaran', cell: (row) => personWords(row, today) },
        facility
          ? { key: 'from', head: 'Dari', cell: ({ villageName, madeName }) => `${villageName}, ${madeName}` }
          : { key: 'to', head: 'Faskes', cell: ({ faskesName }) => faskesName },
        {
          key: 'on',
          head: 'Dirujuk',
          cell: ({ referredOn, urgency }) => (
            <>
              <span className="figures">{formatDate(referredOn)}</span>{' '}
              {urgency === 'segera' && <Badge tone="bad">Segera</Badge>}
            </>
          ),
        },
        {
          key: 'due',
          head: 'Jawaban',
          cell: ({ state, dueOn, answeredAt }) =>
            isOpen(state) ? (
              <span className="figures">paling lambat {formatDate(dueOn)}</span>
            ) : (
              <span className="figures">{answeredAt ? formatDate(dayIn(zone, answeredAt)) : 'tidak ada'}</span>
            ),
        },
      ]}
      empty={empty}
    />
  )
}
