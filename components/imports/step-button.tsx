'use client'

import type { ReactElement } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonTone } from '@/components/ui/button-class'
import type { ImportStep } from '@/lib/imports/schema'
import { useStep } from './use-step'

export type StepButtonProps = {
  jobId: string
  step: ImportStep
  label: string
  icon?: ReactElement
  tone?: ButtonTone
  /** What will change, asked before it does. */
  confirm?: string
  disabled?: boolean
}

/** One step of an import as a button; its refusal stands beneath it. */
export function StepButton({ jobId, step, label, icon, tone = 'secondary', confirm, disabled }: StepButtonProps) {
  const { send, problem, busy } = useStep(jobId)
  return (
    <div className="min-w-0">
      <Button
        tone={tone}
        busy={busy}
        disabled={disabled}
        {...(icon && { icon })}
        onClick={() => {
          if (busy || (confirm && !window.confirm(confirm))) return
          void send(step)
        }}
      >
        {label}
      </Button>
      <p aria-live="polite" className="max-w-prose text-sm text-bad empty:hidden">
        {problem}
      </p>
    </div>
  )
}
