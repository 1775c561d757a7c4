import { Check, Minus } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import type { IndicatorScore, ScoreSheet } from '@/lib/kampung-kb/score'
import { indicatorRule, SCORE_EDITION } from '@/lib/kampung-kb/score-edition'
import type { ScoreFacts } from '@/lib/kampung-kb/score-facts'
import { indexWords, NO_DATA, thresholdWords, valueWords } from '@/lib/kampung-kb/score-words'

export type Evidence = { label: string; href: string }

export type ScoreSheetViewProps = {
  sheet: ScoreSheet
  facts: ScoreFacts
  /** Where what an indicator was read from can be seen and mended. */
  evidenceOf: (one: IndicatorScore) => Evidence[]
}

/** The score sheet: three indices, each indicator with its value, score, threshold and evidence. */
export function ScoreSheetView({ sheet, facts, evidenceOf }: ScoreSheetViewProps) {
  return (
    <div className="grid gap-6">
      {sheet.indexes.map((index) => (
        <Card
          key={index.code}
          title={
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>
                {SCORE_EDITION.indexes.find(({ code }) => code === index.code)?.label}{' '}
                <span className="figures text-lg font-semibold">{indexWords(index)}</span>
              </span>
              <Badge tone={index.reached ? 'good' : 'neutral'} icon={index.reached ? Check : Minus}>
                {index.reached ? 'Tercapai' : 'Belum tercapai'}
              </Badge>
            </span>
          }
          note={`${index.points} poin dari ${index.indicators} indikator; tercapai mulai 3,00.`}
          flush
        >
          <DataTable
            caption={`Indikator indeks ${index.code}`}
            rows={sheet.indicators.filter((one) => one.index === index.code)}
            rowKey={({ code }) => code}
            empty={null}
            columns={[
              { key: 'indikator', head: 'Indikator', phone: 'title', cell: ({ code }) => indicatorRule(code).label },
              {
                key: 'skor',
                head: 'Skor',
                numeric: true,
                phone: 'aside',
                className: 'desk:w-24',
                cell: ({ code, score }) => `${score} dari ${indicatorRule(code).rows.length}`,
              },
              {
                key: 'nilai',
                head: 'Nilai',
                className: 'desk:w-80',
                cell: (one) => (one.value === null ? <Badge tone="warn">{NO_DATA}</Badge> : valueWords(one, facts)),
              },
              {
                key: 'ambang',
                head: 'Ambang skornya',
                className: 'desk:w-52',
                cell: (one) => (one.value === null ? 'tanpa data bernilai 1' : thresholdWords(one)),
              },
              {
                key: 'bukti',
                head: 'Bukti',
                className: 'desk:w-56',
                cell: (one) => (
                  <span className="flex flex-wrap gap-x-3 gap-y-1">
                    {evidenceOf(one).map(({ label, href }) => (
                      <Link key={href} href={href} className="link relative z-10 inline-flex min-h-6 items-center">
                        {label}
                      </Link>
                    ))}
                  </span>
                ),
              },
            ]}
          />
        </Card>
      ))}
    </div>
  )
}
