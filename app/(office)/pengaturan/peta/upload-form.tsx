'use client'

import { type ChangeEvent, useActionState, useEffect, useId, useRef, useState } from 'react'
import { FieldProblem } from '@/components/forms/field'
import { FormMessage } from '@/components/forms/form-message'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { type FormAction, idle } from '@/lib/actions/form-state'
import type { CheckedBoundaries } from '@/lib/regions/boundary-commands'
import { BOUNDARY_LIMITS, TOO_LARGE } from '@/lib/regions/boundary-file'
import { BoundaryCheckView } from './boundary-check-view'

export type UploadFormProps = {
  upload: FormAction
  /** The credit of the present boundaries, proposed for the next ones. */
  credit: string
  /** A code of the office's own, to show what is meant. */
  exampleCode: string
}

/** Chooses a boundary file, shows what was understood of it, and keeps it only after that. */
export function UploadForm({ upload, credit, exampleCode }: UploadFormProps) {
  const [state, action] = useActionState(upload, idle)
  const { input, file, choose } = useKeptFile(state)
  const id = useId()
  const check = state.shown?.check ? (JSON.parse(state.shown.check) as CheckedBoundaries) : null
  // Another file than the one that was looked at is looked at first.
  const checked = check !== null && !check.saved && (file.current === null || file.checked)
  const tooLarge = file.current !== null && file.current.size > BOUNDARY_LIMITS.bytes
  const problem = tooLarge ? TOO_LARGE : state.fields?.file

  return (
    <div className="space-y-4">
      <form action={action} className="space-y-4" aria-label="Unggah batas wilayah">
        <FormMessage state={check?.saved ? { status: 'done', message: SAVED } : state} />
        <div className="min-w-0">
          <label htmlFor={id} className="mb-1.5 block font-medium">
            Berkas batas wilayah
          </label>
          <div id={`${id}-hint`} className="-mt-1 mb-1.5 text-sm text-ink-soft">
            <p>GeoJSON atau TopoJSON. Paling besar 20 MB, 2.000 wilayah, dan 1 juta titik.</p>
            <p>Koordinat bujur/lintang (WGS84); setiap wilayah memuat kode Kemendagri, misalnya {exampleCode}.</p>
          </div>
          <input
            ref={input}
            id={id}
            name="file"
            type="file"
            accept=".geojson,.json,.topojson,application/geo+json,application/json"
            required
            onChange={choose}
            className="control h-auto! py-2.5 file:me-3 file:font-medium file:text-brand"
            aria-invalid={problem ? true : undefined}
            aria-describedby={`${problem ? `${id}-problem ` : ''}${id}-hint`}
          />
          <FieldProblem id={id} problem={problem} />
        </div>
        <TextField
          label="Sumber garis batas"
          name="credit"
          hint="Tampil di bawah setiap peta, misalnya Bappeda Kabupaten Blora, 2026."
          initial={state.shown?.credit ?? credit}
          state={state}
          maxLength={200}
          required
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="step" value="check" tone={checked ? 'secondary' : 'primary'} disabled={tooLarge}>
            Periksa berkas
          </SubmitButton>
          {checked && check.map && (
            <SubmitButton name="step" value="save">
              Simpan batas
            </SubmitButton>
          )}
        </div>
      </form>
      {checked && <BoundaryCheckView check={check} />}
    </div>
  )
}

const SAVED = 'Batas wilayah tersimpan. Semua peta kantor memakainya mulai sekarang.'

/** React empties a form after its action; the file that was looked at is put back, so that it can be saved. */
function useKeptFile(state: unknown) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<{ current: File | null; checked: boolean }>({ current: null, checked: false })
  const [answered, setAnswered] = useState(state)
  if (answered !== state) {
    setAnswered(state)
    setFile({ ...file, checked: true })
  }
  useEffect(() => {
    if (answered === idle || !input.current || !file.current) return
    const kept = new DataTransfer()
    kept.items.add(file.current)
    input.current.files = kept.files
  }, [answered, file])
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
    setFile({ current: currentTarget.files?.[0] ?? null, checked: false })
  return { input, file, choose }
}
