import { StepBanner } from '@/components/kampung-kb/step-banner'
import type { FormAction } from '@/lib/actions/form-state'
import type { MadeStep } from '@/lib/registers/keyed-step'

const DONE: Readonly<Record<string, string>> = {
  'convergence.kept': 'Keadaan aksi sudah disimpan.',
  'convergence.reviewed': 'Reviu sudah disimpan.',
  'convergence.evidence-added': 'Bukti sudah ditambahkan.',
  'convergence.evidence-removed': 'Bukti sudah dikeluarkan.',
  'convergence.judged': 'Hasil penilaian sudah disimpan.',
  'convergence.scheme-changed': 'Skema aksi kantor sudah disimpan sebagai edisi baru.',
  'convergence.funded': 'Intervensi dan anggarannya sudah disimpan.',
  'convergence.unfunded': 'Intervensi sudah dihapus.',
  'convergence.covered': 'Cakupan desa sudah disimpan.',
}

/** Says what was just done, with the way back. */
export function StepDone({ step, undo }: { step: MadeStep | null; undo: FormAction }) {
  if (!step) return null
  return (
    <StepBanner key={step.key} action={undo} fields={{ key: step.key }} open={step.open}>
      {DONE[step.action] ?? 'Tersimpan.'}
    </StepBanner>
  )
}
