import { UndoBanner } from '@/components/registers/undo-banner'
import { Banner } from '@/components/ui/banner'
import type { FormAction } from '@/lib/actions/form-state'
import type { MadeStep } from '@/lib/registers/keyed-step'

const DONE: Readonly<Record<string, string>> = {
  'family.recorded': 'Keluarga sudah dicatat.',
  'family.changed': 'Data keluarga sudah disimpan.',
  'family.moved': 'Kepindahan keluarga sudah dicatat. Sasarannya ikut ke tim di tempat baru.',
  'person.added': 'Anggota keluarga sudah ditambahkan.',
  'person.changed': 'Data orang ini sudah disimpan.',
  'person.moved': 'Sudah dipindahkan. Riwayatnya tetap ada.',
  'person.died': 'Kematian sudah dicatat, dan pendampingannya diakhiri.',
}

/** Says what was just done on a family, with its undoing while that is open and what deserves a look. */
export function FamilyStepDone({ action, step }: { action: FormAction; step: MadeStep | null }) {
  if (!step) return null
  return (
    <div className="no-print space-y-2">
      <UndoBanner key={step.key} action={action} stepKey={step.key} open={step.open}>
        {DONE[step.action] ?? 'Tersimpan.'}
      </UndoBanner>
      {step.open && step.warnings.length > 0 && (
        <Banner tone="warn" title="Periksa lagi">
          <ul className="list-disc ps-5">
            {step.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}
