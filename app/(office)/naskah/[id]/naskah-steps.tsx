import { randomUUID } from 'node:crypto'
import { StepForm } from '@/components/reports/step-form'
import type { Naskah } from '@/lib/naskah/queries'
import {
  discardNaskahAction,
  recallNaskahAction,
  returnNaskahAction,
  reviseNaskahAction,
  signNaskahAction,
  submitNaskahAction,
} from '../actions'

export type NaskahStepsProps = {
  naskah: Pick<Naskah, 'id' | 'version' | 'state'>
  writes: boolean
  signs: boolean
  /** How many sentences speak of figures that have changed. */
  changed: number
}

/** The official steps that are open to this person now. */
export function NaskahSteps({ naskah: { id, version, state }, writes, signs, changed }: NaskahStepsProps) {
  const hidden = () => ({ key: randomUUID(), id, version: String(version) })
  const stale = changed > 0 ? ` Perhatian: angka di ${changed} kalimat sudah berubah sejak disusun.` : ''
  return (
    <>
      {state === 'draf' && writes && (
        <>
          <StepForm
            key={`ajukan ${version}`}
            action={submitNaskahAction}
            hidden={hidden()}
            verb="Ajukan"
            note={`Kepala dinas diberi tahu. Selama diajukan, naskah tidak dapat diubah.${stale}`}
            tone="primary"
          />
          <StepForm
            key={`buang ${version}`}
            action={discardNaskahAction}
            hidden={hidden()}
            verb="Buang draf"
            note="Draf ini keluar dari daftar. Semua versinya tetap tersimpan."
            tone="quiet"
          />
        </>
      )}
      {state === 'diajukan' && signs && (
        <>
          <StepForm
            key={`tanda ${version}`}
            action={signNaskahAction}
            hidden={hidden()}
            verb="Tandatangani"
            note={`Anda menandatangani atas nama sendiri. Angka, kalimat, dan tabel dibekukan; koreksi sesudahnya menjadi revisi dengan alasan.${stale}`}
            tone="primary"
          />
          <StepForm
            key={`kembali ${version}`}
            action={returnNaskahAction}
            hidden={hidden()}
            verb="Kembalikan"
            note="Penyusun diberi tahu dan dapat memperbaikinya."
            reasonLabel="Yang perlu diperbaiki"
          />
        </>
      )}
      {state === 'diajukan' && writes && (
        <StepForm
          key={`tarik ${version}`}
          action={recallNaskahAction}
          hidden={hidden()}
          verb="Tarik kembali"
          note="Naskah menjadi draf lagi dan dapat diubah."
        />
      )}
      {state === 'ditandatangani' && writes && (
        <StepForm
          key={`revisi ${version}`}
          action={reviseNaskahAction}
          hidden={hidden()}
          verb="Buat revisi"
          note="Yang sudah ditandatangani tetap seperti adanya. Revisi mulai dari isi yang sama."
          reasonLabel="Alasan revisi"
        />
      )}
    </>
  )
}
