import { randomUUID } from 'node:crypto'
import { FinishStepForm } from '@/components/aks/case-forms'
import { StepButton } from '@/components/forms/step-button'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import type { CaseStep } from '@/lib/aks/queries'
import { formatDate } from '@/lib/format/date'
import { finishCaseStepAction, withdrawCaseStepAction } from '../actions'

type CaseStepsProps = { steps: readonly CaseStep[]; open: boolean; today: string }

/** What was agreed, who answers for it, until when, and what came of it. */
export function CaseSteps({ steps, open, today }: CaseStepsProps) {
  if (steps.length === 0) return <p className="text-ink-soft">Belum ada tindak lanjut.</p>
  return (
    <ul className="divide-y divide-line">
      {steps.map((step) => (
        <li key={step.id} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">{step.what}</span>
            <StepState step={step} today={today} />
          </p>
          <p className="text-sm text-ink-soft">
            Penanggung jawab: {step.owner}
            {step.dueOn && ` · Tenggat ${formatDate(step.dueOn)}`}
          </p>
          {step.result && <p>Hasil: {step.result}</p>}
          {open && step.doneOn === null && (
            <div className="no-print flex flex-wrap items-start gap-x-6">
              <div className="min-w-0 flex-1 basis-72">
                <Disclosure summary="Tulis hasilnya">
                  <FinishStepForm
                    key={step.version}
                    action={finishCaseStepAction}
                    hidden={{ key: randomUUID(), id: step.id, version: String(step.version) }}
                    today={today}
                  />
                </Disclosure>
              </div>
              <StepButton
                step={withdrawCaseStepAction}
                fields={{ key: randomUUID(), id: step.id, version: String(step.version) }}
                tone="quiet"
                size="small"
                aria-label={`Tarik: ${step.what}`}
              >
                Tarik
              </StepButton>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function StepState({ step, today }: { step: CaseStep; today: string }) {
  if (step.doneOn) return <Badge tone="good">Selesai {formatDate(step.doneOn)}</Badge>
  if (step.dueOn && step.dueOn < today) return <Badge tone="bad">Lewat tenggat</Badge>
  return <Badge>Berjalan</Badge>
}
