import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { Card } from '@/components/ui/card'
import type { FormAction } from '@/lib/actions/form-state'
import type { Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import { paths } from '@/lib/paths'
import { findingKey } from '@/lib/quality/finding'
import type { VillageFindings } from '@/lib/quality/view'
import type { FormDeclaration } from '@/lib/reports/form'
import { FindingItem } from './finding-item'

export type VillageFindingsProps = {
  village: VillageFindings
  form: FormDeclaration
  period: Period
  area: string
  zone: Zone
  /** The action and the desk's filter to come back to; absent for who only reads. */
  answering?: { action: FormAction; back: string }
}

/** What was noticed in one village's report of a month. */
export function VillageFindingsCard({ village, form, period, area, zone, answering }: VillageFindingsProps) {
  const { state } = village.findings[0]!
  const href = paths.report(form.code, periodText(period), village.unitId)
  return (
    <Card
      title={
        <Link href={href} prefetch={false} className="hover:text-brand hover:underline">
          {state.name}
        </Link>
      }
      note={`Kec. ${state.kecamatanName}. Dikirim ${state.sentByName || 'tanpa nama'}.`}
      className="break-inside-avoid"
    >
      <ul className="divide-y divide-line">
        {village.findings.map((finding) => (
          <FindingItem
            key={findingKey(finding)}
            finding={finding}
            area={area}
            zone={zone}
            threadHref={`${href}#percakapan`}
            {...(answering && {
              answering: {
                action: answering.action,
                hidden: {
                  key: randomUUID(),
                  form: form.code,
                  period: periodText(period),
                  unit: String(finding.unitId),
                  column: finding.column,
                  finding: finding.finding,
                  value: finding.value,
                  back: answering.back,
                },
              },
            })}
          />
        ))}
      </ul>
    </Card>
  )
}
