import { UndoBanner } from '@/components/registers/undo-banner'
import { Banner } from '@/components/ui/banner'
import type { FormAction } from '@/lib/actions/form-state'

const DONE: Readonly<Record<string, string>> = {
  'poktan.member-joined': 'Anggota sudah dimasukkan.',
  'poktan.member-left': 'Anggota sudah keluar. Riwayatnya tetap ada.',
  'poktan.member-moved': 'Anggota sudah dipindahkan.',
  'poktan.member-person': 'Sasaran sudah diganti.',
  'poktan.member-joined-on': 'Tanggal masuk sudah dibetulkan.',
  'poktan.officer-added': 'Pengurus atau kader sudah dicatat.',
  'poktan.officer-changed': 'Perubahan sudah disimpan.',
  'poktan.officer-left': 'Masa tugas sudah diakhiri. Riwayatnya tetap ada.',
  'family.changed': 'Data keluarga sudah disimpan.',
}

export type StepDoneProps = {
  undo: FormAction
  fields: Readonly<Record<string, string>>
  step: { key: string; action: string; warnings: readonly string[]; open: boolean } | null
}

/** Says what was just done on a group's books, with its undoing while that is open and what deserves a look. */
export function StepDone({ undo, fields, step }: StepDoneProps) {
  if (!step) return null
  return (
    <div className="no-print space-y-2">
      <UndoBanner key={step.key} action={undo} fields={fields} stepKey={step.key} open={step.open}>
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
