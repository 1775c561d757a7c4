import { randomUUID } from 'node:crypto'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/actions/form-state'
import type { Zone } from '@/lib/format/date'
import { type Period, periodText } from '@/lib/format/period'
import type { Comment } from '@/lib/quality/comment-queries'
import { findingKey } from '@/lib/quality/finding'
import type { DeskFinding } from '@/lib/quality/queries'
import type { FormDeclaration } from '@/lib/reports/form'
import { CommentForm } from './comment-form'
import { FindingItem } from './finding-item'
import { Thread } from './thread'

export type ReportQualityProps = {
  form: FormDeclaration
  period: Period
  unitId: number
  findings: readonly DeskFinding[]
  comments: readonly Comment[]
  area: string
  zone: Zone
  answer: FormAction
  comment: FormAction
  withdraw: FormAction
  mayAnswer: boolean
}

/** What the checks noticed in this report, and what people said about its cells. */
export function ReportQuality(props: ReportQualityProps) {
  const { form, period, unitId, findings, comments, area, zone, answer, mayAnswer } = props
  const named = { form: form.code, period: periodText(period), unit: String(unitId) }
  return (
    <>
      {findings.length > 0 && (
        <Card
          title={<span id="temuan">Temuan mutu</span>}
          note="Dihitung dari laporan ini, bulan-bulan sebelumnya, dan desa sekitarnya."
        >
          <ul className="divide-y divide-line">
            {findings.map((finding) => (
              <FindingItem
                key={findingKey(finding)}
                finding={finding}
                area={area}
                zone={zone}
                {...(mayAnswer && {
                  answering: {
                    action: answer,
                    hidden: {
                      ...named,
                      key: randomUUID(),
                      column: finding.column,
                      finding: finding.finding,
                      value: finding.value,
                      back: '',
                    },
                  },
                })}
              />
            ))}
          </ul>
        </Card>
      )}
      <Card title={<span id="percakapan">Percakapan</span>}>
        <div className="space-y-5">
          {comments.length === 0 && <p className="text-ink-soft">Belum ada komentar tentang laporan ini.</p>}
          <Threads {...props} />
          <div className="no-print">
            <Disclosure summary="Tulis komentar">
              <CommentForm
                key={comments.length}
                action={props.comment}
                hidden={{ ...named, key: randomUUID() }}
                cells={form.elements.map(({ column, label }) => ({ value: column, label }))}
              />
            </Disclosure>
          </div>
        </div>
      </Card>
    </>
  )
}

function Threads({ form, comments, zone, withdraw }: ReportQualityProps) {
  const titles = new Map(form.elements.map(({ column, label }) => [column, label]))
  return [...new Set(comments.map(({ column }) => column))].map((column) => (
    <Thread
      key={column}
      title={titles.get(column) ?? 'Seluruh laporan'}
      comments={comments.filter((one) => one.column === column)}
      zone={zone}
      withdraw={withdraw}
      keyOf={randomUUID}
    />
  ))
}
