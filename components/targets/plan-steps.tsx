import { randomUUID } from 'node:crypto'
import { StepForm } from '@/components/reports/step-form'
import type { FormAction } from '@/lib/actions/form-state'
import type { Role } from '@/lib/auth/roles'
import type { Indicator } from '@/lib/figures/indicator'
import type { Plan, PlanState } from '@/lib/targets/plan'
import { mayApprove, mayPlan } from '@/lib/targets/policy'
import type { PlanStep } from '@/lib/targets/schema'
import { PlanReturn } from './plan-return'

type Offer = { step: PlanStep; verb: string; note: string; primary?: boolean }

const PLANNERS: Partial<Record<PlanState, Offer[]>> = {
  konsep: [
    {
      step: 'ajukan',
      verb: 'Ajukan',
      note: 'Kepala dinas diberi tahu. Selama diajukan, sasaran tidak dapat diubah.',
      primary: true,
    },
    { step: 'batalkan', verb: 'Batalkan konsep', note: 'Konsep ini disimpan sebagai riwayat dan tidak dipakai.' },
  ],
  diajukan: [{ step: 'tarik', verb: 'Tarik kembali', note: 'Sasaran menjadi konsep lagi dan dapat diubah.' }],
}
const APPROVE: Offer = {
  step: 'setujui',
  verb: 'Setujui',
  note: 'Sasaran ini berlaku dan tampak sampai provinsi dan nasional. Yang berlaku sebelumnya menjadi riwayat.',
  primary: true,
}

export type PlanStepsProps = { plan: Plan; indicator: Indicator; role: Role; action: FormAction; back: string }

/** The steps of a plan that are open to this person. */
export function PlanSteps({ plan, indicator, role, action, back }: PlanStepsProps) {
  const offers = mayPlan(role, indicator) ? (PLANNERS[plan.state] ?? []) : []
  const approves = mayApprove(role) && plan.state === 'diajukan'
  const hidden = (step: PlanStep) => ({ key: randomUUID(), planId: plan.id, version: String(plan.version), step, back })
  return (
    <>
      {[...(approves ? [APPROVE] : []), ...offers].map(({ step, verb, note, primary }) => (
        <StepForm
          key={`${step} ${plan.version}`}
          action={action}
          hidden={hidden(step)}
          verb={verb}
          note={note}
          tone={primary ? 'primary' : 'secondary'}
        />
      ))}
      {approves && <PlanReturn key={plan.version} action={action} hidden={hidden('kembalikan')} />}
    </>
  )
}
