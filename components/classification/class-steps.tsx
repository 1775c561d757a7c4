import { Check, CircleQuestionMark, X } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { CERTAINTY, type CriteriaSet, type Criterion, criterionKey } from '@/lib/classification/criteria'
import { type Finding, type JudgedStep, UNJUDGED } from '@/lib/classification/rules'

type ClassStepsProps = {
  set: CriteriaSet
  steps: readonly JudgedStep[]
  findings: ReadonlyMap<string, Finding>
  present: string | null
  /** Where the evidence of a criterion stands and is mended; null for what only an officer tells. */
  hrefOf: (criterion: Criterion) => string | null
}

/** Each class with its criteria: met, not met or unknown, by which evidence, and how sure the criterion itself is. */
export function ClassSteps({ set, steps, findings, present, hrefOf }: ClassStepsProps) {
  return (
    <>
      {set.aspects.length > 0 && (
        <Card title="Yang dinilai untuk setiap kelas">
          <CriterionList criteria={set.aspects} step={null} findings={findings} hrefOf={hrefOf} />
        </Card>
      )}
      {steps.map(({ step, met }) => (
        <Card
          key={step.code}
          title={
            <span className="inline-flex flex-wrap items-center gap-2">
              {step.label}
              {step.code === present && <Badge tone="brand">Kelas sekarang</Badge>}
            </span>
          }
          {...(step.criteria.length > 0 && {
            note: `${met.length} dari ${step.criteria.length} kriteria terpenuhi`,
          })}
        >
          {step.criteria.length === 0 ? (
            <p className="text-sm text-ink-soft">
              {set.aspects.length > 0
                ? 'Dinilai dari aspek di atas; ukuran kelas ini tidak ditemukan.'
                : 'Kriterianya tidak ditemukan di sumber yang terbaca. Kantor dapat menulis edisinya sendiri.'}
            </p>
          ) : (
            <CriterionList criteria={step.criteria} step={step.code} findings={findings} hrefOf={hrefOf} />
          )}
        </Card>
      ))}
    </>
  )
}

const MARKS = {
  met: { icon: Check, label: 'Terpenuhi', look: 'text-good' },
  unmet: { icon: X, label: 'Belum terpenuhi', look: 'text-bad' },
  unknown: { icon: CircleQuestionMark, label: 'Belum diketahui', look: 'text-ink-soft' },
} as const

type CriterionListProps = {
  criteria: readonly Criterion[]
  step: string | null
  findings: ReadonlyMap<string, Finding>
  hrefOf: (criterion: Criterion) => string | null
}

function CriterionList({ criteria, step, findings, hrefOf }: CriterionListProps) {
  return (
    <ul className="space-y-3">
      {criteria.map((criterion) => {
        const finding = findings.get(criterionKey(step, criterion)) ?? UNJUDGED
        const mark = MARKS[finding.state]
        const href = hrefOf(criterion)
        return (
          <li key={criterion.code} className="flex gap-3">
            <Icon of={mark.icon} label={mark.label} size={20} className={mark.look} />
            <span className="min-w-0">
              <span className="flex flex-wrap items-center gap-x-2">
                {criterion.label}
                {criterion.certainty !== 'sure' && <Badge>{CERTAINTY[criterion.certainty]}</Badge>}
              </span>
              <span className="block text-sm text-ink-soft">
                {finding.words}
                {finding.by === 'petugas' && ' (petugas)'}
                {href && (
                  <>
                    {' '}
                    <Link href={href} className="link" prefetch={false}>
                      Lihat buktinya
                      <span className="sr-only">: {criterion.label}</span>
                    </Link>
                  </>
                )}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
